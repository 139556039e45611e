package se.ktp.render;

import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import se.ktp.diagnostic.Phrase;
import se.ktp.typeset.MarkupException;

/// The papers' templates. They arrange what they are given and reach nothing else: no class, no
/// file, no network, and of the objects they get only the parts of the program's own data. Those of
/// users are stopped when they take too long or write too much.
final class Templates {
  /// Far more than the longest paper takes.
  private static final Duration MOST_TIME = Duration.ofSeconds(20);

  private static final int MOST_CHARACTERS = 64_000_000;

  private final Configuration configuration;
  private final TemplateSet set;
  private final Duration mostTime;
  private boolean prepared;

  /// Templates that were stopped: they would take their time for every paper.
  private final Map<String, TemplateRemark> stopped = new ConcurrentHashMap<>();

  Templates(TemplateSet set) {
    this(set, MOST_TIME);
  }

  Templates(TemplateSet set, Duration mostTime) {
    this.set = set;
    this.mostTime = mostTime;
    configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(new FromSet(set));
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocalizedLookup(false);
    configuration.setNumberFormat("computer");
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setObjectWrapper(new OwnDataOnly());
    if (!set.own().isEmpty()) {
      letInterrupt();
    }
  }

  /// Has FreeMarker look in every round of a loop whether it is to stop.
  private void letInterrupt() {
    configuration.setCacheStorage(new StrongCacheStorage());
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    for (String name : set.templates()) {
      try {
        _CoreAPI.addThreadInterruptedChecks(configuration.getTemplate(name));
      } catch (IOException e) {
        // A template that cannot be read is told of when a paper needs it.
      }
    }
  }

  /// A page, and what it was made of.
  record Page(String xhtml, Template template, Map<String, Object> model) {
    /// That the typesetter cannot read the page, told of the template.
    TemplateFault fault(MarkupException e) {
      Optional<MarkupOrigin.Place> place =
          MarkupOrigin.of(template, model, e.line(), MarkupWords.element(e));
      return new TemplateFault(
          TemplateRemark.fault(
              place.map(MarkupOrigin.Place::template).orElse(template.getName()),
              place.map(MarkupOrigin.Place::line).orElse(0),
              place.map(MarkupOrigin.Place::column).orElse(0),
              MarkupWords.of(e),
              new Phrase(
                  "vad en mall får skriva står i typesetter.md",
                  "what a template may write stands in typesetter.md")));
    }
  }

  /// Fills in a template.
  ///
  /// @throws TemplateFault if the template is at fault
  Page fill(String name, Map<String, Object> model) {
    TemplateRemark known = stopped.get(name);
    if (known != null) {
      throw new TemplateFault(known);
    }
    Template template = template(name);
    String xhtml =
        set.own().isEmpty() ? filled(template, model) : filledInTime(template, name, model);
    return new Page(xhtml, template, model);
  }

  private Template template(String name) {
    try {
      prepareCommon();
      return configuration.getTemplate(name);
    } catch (ParseException e) {
      throw new TemplateFault(TemplateWords.of(e));
    } catch (IOException e) {
      // What has failed once is remembered by FreeMarker, and its cause told with it.
      throw e.getCause() instanceof ParseException fault
          ? new TemplateFault(TemplateWords.of(fault))
          : new UncheckedIOException(e);
    }
  }

  /// Reads what all templates take from, once: papers are filled in side by side, and FreeMarker
  /// would read it for each of the first.
  private synchronized void prepareCommon() {
    if (!prepared) {
      prepared = true;
      try {
        configuration.getTemplate(TemplateFile.COMMON.fileName());
      } catch (IOException e) {
        // It is told of when a paper needs it.
      }
    }
  }

  private static String filled(Template template, Map<String, Object> model) {
    var out = new BoundedWriter(MOST_CHARACTERS);
    try {
      template.process(model, out);
      return out.toString();
    } catch (TemplateException e) {
      throw e.getCause() instanceof BoundedWriter.Full
          ? new TemplateFault(endless(template.getName()))
          : new TemplateFault(TemplateWords.of(e, template.getName()));
    } catch (BoundedWriter.Full | StackOverflowError | OutOfMemoryError e) {
      throw new TemplateFault(endless(template.getName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Users' templates are filled in beside, so that one that never ends can be left behind.
  private String filledInTime(Template template, String name, Map<String, Object> model) {
    var task = new FutureTask<>(() -> filled(template, model));
    Thread worker = Thread.ofPlatform().daemon().name("template " + name).start(task);
    try {
      return task.get(mostTime.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      worker.interrupt();
      TemplateRemark remark = endless(name);
      stopped.put(name, remark);
      throw new TemplateFault(remark);
    } catch (InterruptedException e) {
      worker.interrupt();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException(e.getCause());
    }
  }

  private static TemplateRemark endless(String name) {
    return TemplateRemark.fault(
        name,
        0,
        0,
        new Phrase("mallen tar aldrig slut", "the template never ends"),
        new Phrase(
            "se efter om en lista eller ett makro går runt i sig självt",
            "see whether a list or a macro goes round in itself"));
  }

  /// Finds templates in a set, and nowhere else.
  private record FromSet(TemplateSet set) implements TemplateLoader {
    private record Found(String name, String text) {}

    @Override
    public @Nullable Object findTemplateSource(String name) {
      return name.endsWith(".ftlh")
          ? set.text(name).map(text -> new Found(name, text)).orElse(null)
          : null;
    }

    @Override
    public long getLastModified(Object source) {
      return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
      return new StringReader(((Found) source).text());
    }

    @Override
    public void closeTemplateSource(Object source) {
      // A text in memory holds nothing open.
    }
  }

  /// Shows templates the methods of the program's own records and enums, an empty optional as
  /// nothing, and markup as markup.
  private static final class OwnDataOnly extends DefaultObjectWrapper {
    OwnDataOnly() {
      super(extended(), true);
    }

    private static DefaultObjectWrapperBuilder extended() {
      var builder = new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34);
      builder.setMemberAccessPolicy(new OwnPackages());
      builder.setExposeFields(false);
      return builder;
    }

    @Override
    public TemplateModel wrap(@Nullable Object object) throws TemplateModelException {
      return switch (object) {
        case Optional<?> optional -> wrap(optional.orElse(null));
        case Markup(String xhtml) -> HTMLOutputFormat.INSTANCE.fromMarkup(xhtml);
        case null -> super.wrap(null);
        case TemplateModel model -> model;
        case Object own when OwnObject.isOurs(own.getClass()) -> new OwnObject(own, this);
        case Object other -> super.wrap(other);
      };
    }
  }

  /// What templates may call: public methods of this program's classes.
  private static final class OwnPackages implements MemberAccessPolicy {
    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
      return new ClassMemberAccessPolicy() {
        @Override
        public boolean isMethodExposed(Method method) {
          return method.getDeclaringClass().getName().startsWith("se.ktp.")
              && Modifier.isPublic(method.getModifiers());
        }

        @Override
        public boolean isConstructorExposed(Constructor<?> constructor) {
          return false;
        }

        @Override
        public boolean isFieldExposed(Field field) {
          return false;
        }
      };
    }

    @Override
    public boolean isToStringAlwaysExposed() {
      return true;
    }
  }
}
