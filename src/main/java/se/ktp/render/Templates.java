package se.ktp.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
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
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import se.ktp.diagnostic.Language;

/// The papers' templates. They arrange what they are given and reach nothing else: no class, no
/// file, no network, and of the objects they get only the parts of the program's own data.
final class Templates {
  private static final String FOLDER = "/templates/";

  private final Configuration configuration;

  Templates() {
    configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, FOLDER));
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocalizedLookup(false);
    configuration.setNumberFormat("computer");
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setLogTemplateExceptions(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setObjectWrapper(new OwnDataOnly());
  }

  /// Fills in a template.
  String fill(String name, Map<String, Object> model) {
    try {
      Template template = configuration.getTemplate(name);
      var out = new StringWriter(64 * 1024);
      template.process(model, out);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException(
          "the template " + name + " fails at line " + e.getLineNumber(), e);
    }
  }

  /// The fixed texts of the papers in a language.
  static Map<String, String> texts(Language language) {
    var properties = new Properties();
    String file = FOLDER + "texts_" + language.code() + ".properties";
    try (InputStream in = Templates.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var texts = new HashMap<String, String>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }

  /// A file among the templates.
  static String text(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
        case Optional<?> optional -> super.wrap(optional.orElse(null));
        case Markup(String xhtml) -> HTMLOutputFormat.INSTANCE.fromMarkup(xhtml);
        case null, default -> super.wrap(object);
      };
    }
  }

  /// What templates may call: public methods of this program's classes.
  private static final class OwnPackages implements MemberAccessPolicy {
    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
      boolean own = type.getName().startsWith("se.ktp.");
      return new ClassMemberAccessPolicy() {
        @Override
        public boolean isMethodExposed(Method method) {
          return own
              && Modifier.isPublic(method.getModifiers())
              && method.getDeclaringClass() != Object.class;
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
