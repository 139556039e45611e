package se.ktp.render;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.MethodCallAwareTemplateHashModel;
import freemarker.template.ObjectWrapperAndUnwrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One of the program's own records, enums and other objects, as templates see it: the public
/// methods of its class by their names, and as a text what it says of itself.
///
/// FreeMarker has models for any object, and finds by `java.beans` what each class offers; for the
/// sixty classes of a paper that takes a twentieth of its time.
record OwnObject(Object object, DefaultObjectWrapper wrapper)
    implements TemplateHashModel,
        MethodCallAwareTemplateHashModel,
        TemplateScalarModel,
        AdapterTemplateModel {
  private static final String OURS = "se.ktp.";

  /// The methods of each class, by name.
  private static final ClassValue<Map<String, List<Method>>> METHODS =
      new ClassValue<>() {
        @Override
        protected Map<String, List<Method>> computeValue(Class<?> type) {
          var methods = new HashMap<String, List<Method>>();
          for (Method method : type.getMethods()) {
            if (isOurs(method.getDeclaringClass()) && !Modifier.isStatic(method.getModifiers())) {
              methods.computeIfAbsent(method.getName(), _ -> new ArrayList<>()).add(method);
            }
          }
          return methods;
        }
      };

  static boolean isOurs(Class<?> type) {
    return type.getName().startsWith(OURS);
  }

  /// What a method gives that needs nothing more to be known, where it is called without brackets.
  @Override
  public @Nullable TemplateModel get(String name) throws TemplateModelException {
    TemplateMethodModelEx method = method(name);
    boolean alone =
        METHODS.get(object.getClass()).getOrDefault(name, List.of()).stream()
            .anyMatch(m -> m.getParameterCount() == 0);
    return method != null && alone ? (TemplateModel) method.exec(List.of()) : method;
  }

  @Override
  public @Nullable TemplateModel getBeforeMethodCall(String name) {
    return method(name);
  }

  private @Nullable TemplateMethodModelEx method(String name) {
    List<Method> named = METHODS.get(object.getClass()).get(name);
    return named == null ? null : arguments -> called(named, arguments);
  }

  private @Nullable Object called(List<Method> named, List<?> arguments)
      throws TemplateModelException {
    for (Method method : named) {
      Optional<Object[]> fitting = fitting(method, arguments);
      if (fitting.isPresent()) {
        try {
          return wrapper.wrap(method.invoke(object, fitting.get()));
        } catch (InvocationTargetException e) {
          throw new TemplateModelException(
              "\"" + method.getName() + "\" failed: " + e.getCause(), asException(e));
        } catch (IllegalAccessException e) {
          throw new TemplateModelException("\"" + method.getName() + "\" is not public", e);
        }
      }
    }
    throw new TemplateModelException(
        "\"%s\" takes other arguments than these %s"
            .formatted(named.getFirst().getName(), arguments.size()));
  }

  private static Exception asException(InvocationTargetException e) {
    return e.getCause() instanceof Exception cause ? cause : e;
  }

  /// The arguments as a method takes them, if it does.
  private Optional<Object[]> fitting(Method method, List<?> arguments)
      throws TemplateModelException {
    Class<?>[] types = method.getParameterTypes();
    if (types.length != arguments.size()) {
      return Optional.empty();
    }
    var fitting = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      fitting[i] = wrapper.tryUnwrapTo((TemplateModel) arguments.get(i), types[i]);
      if (Objects.equals(fitting[i], ObjectWrapperAndUnwrapper.CANT_UNWRAP_TO_TARGET_CLASS)) {
        return Optional.empty();
      }
    }
    return Optional.of(fitting);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public String getAsString() {
    return object.toString();
  }

  @Override
  public Object getAdaptedObject(Class<?> hint) {
    return object;
  }
}
