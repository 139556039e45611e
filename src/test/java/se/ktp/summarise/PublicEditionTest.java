package se.ktp.summarise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.ktp.model.Municipality;
import se.ktp.model.Workspace;
import se.ktp.source.Position;
import se.ktp.source.Source;

/// What a workspace for everybody says, looked at in every text that the model can hold.
///
/// A workspace is filled in through its records, so that a text that the model gets later is looked
/// at too.
class PublicEditionTest {
  private static final String MARK = "Märke";
  private static final String TEXT = MARK + " exempel@example.org eller 010-123 45 67";

  /// Texts that are left out as a whole.
  private static final Set<String> LEFT_OUT =
      Set.of(
          "Answer.answeredBy",
          "Activity.internalNote",
          "Beside.internalNote",
          "FoundInText.shown",
          "Member.name",
          "Subject.activity",
          "Subject.activityId",
          "Subject.field",
          "Subject.municipality",
          "Subject.code",
          "Subject.district",
          "Subject.period");

  /// Texts that nobody wrote: no paper shows more of files than their checksum.
  private static final Set<String> FILES = Set.of("Workspace.checksums");

  /// Every interface of the model is tried with each of the records that keep it: the longest has
  /// four.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void noTextOfTheModelKeepsContactDetails(int choice) {
    var whole = (Workspace) new Filling(choice).make(Workspace.class, Map.of());
    var before = new TreeSet<String>();
    walk(whole, "", (place, _) -> before.add(place));
    assertTrue(before.size() > 40, before.toString());

    var after = new TreeMap<String, String>();
    walk(PublicEdition.of(whole), "", after::put);
    var leaks = new TreeMap<>(after);
    leaks.keySet().removeAll(FILES);
    leaks.values().removeIf(text -> !text.contains("example.org") && !text.contains("123"));
    assertEquals(Map.of(), leaks);

    before.removeAll(after.keySet());
    before.removeAll(LEFT_OUT);
    assertEquals(Set.of(), before, "these are gone, though only contact details were to go");
  }

  // --- reading

  /// All texts with what holds them, `Activity.goal`; not the files' names, by which sources are
  /// found and which no paper shows.
  private static void walk(Object value, String place, BiConsumer<String, String> text) {
    switch (value) {
      case String s -> {
        if (s.contains(MARK)) {
          text.accept(place, s);
        }
      }
      case Position _ -> {}
      case Optional<?> optional -> optional.ifPresent(v -> walk(v, place, text));
      case List<?> list -> list.forEach(v -> walk(v, place, text));
      case Map<?, ?> map -> map.values().forEach(v -> walk(v, place, text));
      case Record record -> {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
          Object inside = call(component, record);
          walk(inside, within(place, record, component), text);
        }
      }
      default -> {}
    }
  }

  /// A field or a place in a file says no more of what it holds than what holds it itself.
  private static String within(String place, Record record, RecordComponent component) {
    String holder = record.getClass().getName().replaceAll(".*[.]", "");
    boolean wrapped = holder.startsWith("Field$") || holder.equals("Located");
    return wrapped ? place : holder.replaceAll(".*\\$", "") + "." + component.getName();
  }

  private static Object call(RecordComponent component, Record record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  // --- filling in

  /// Fills in records: every text, every list with one of its kind.
  ///
  /// @param choice which of an interface's records is taken
  private record Filling(int choice) {
    private static final Position AT = Position.start(new Source.Whole("plans/a.yaml"));

    Object make(Type type, Map<TypeVariable<?>, Type> bound) {
      return switch (type) {
        case TypeVariable<?> variable -> make(bound.getOrDefault(variable, String.class), Map.of());
        case ParameterizedType generic -> generic(generic, bound);
        case Class<?> simple -> simple(simple, Map.of());
        default -> throw new IllegalArgumentException(type.toString());
      };
    }

    private Object generic(ParameterizedType type, Map<TypeVariable<?>, Type> bound) {
      var raw = (Class<?>) type.getRawType();
      Type[] arguments = type.getActualTypeArguments();
      if (raw == Optional.class) {
        return Optional.of(make(arguments[0], bound));
      }
      if (raw == List.class) {
        return List.of(make(arguments[0], bound));
      }
      if (raw == Map.class) {
        return Map.of(make(arguments[0], bound), make(arguments[1], bound));
      }
      var own = new LinkedHashMap<TypeVariable<?>, Type>();
      for (int i = 0; i < arguments.length; i++) {
        Type argument = arguments[i];
        own.put(raw.getTypeParameters()[i], bound.getOrDefault(argument, argument));
      }
      return simple(raw, own);
    }

    private Object simple(Class<?> type, Map<TypeVariable<?>, Type> bound) {
      if (type == String.class) {
        return TEXT;
      } else if (type == Position.class) {
        return AT;
      } else if (type == Municipality.class) {
        return new Municipality("0127", "Botkyrka");
      } else if (type == LocalDate.class) {
        return LocalDate.of(2010, 6, 30);
      } else if (type == YearMonth.class) {
        return YearMonth.of(2010, 6);
      } else if (type == int.class || type == Integer.class) {
        return 1;
      } else if (type == Long.class) {
        return 1L;
      } else if (type == BigDecimal.class) {
        return BigDecimal.ONE;
      } else if (type == boolean.class || type == Boolean.class) {
        return true;
      } else if (type.isEnum()) {
        return type.getEnumConstants()[0];
      } else if (type.isSealed()) {
        Class<?>[] all = type.getPermittedSubclasses();
        Class<?> one = all[Math.min(choice, all.length - 1)];
        var own = new LinkedHashMap<TypeVariable<?>, Type>();
        for (int i = 0; i < one.getTypeParameters().length; i++) {
          Type argument = bound.get(type.getTypeParameters()[i]);
          own.put(one.getTypeParameters()[i], argument);
        }
        return simple(one, own);
      }
      return record(type, bound);
    }

    private Object record(Class<?> type, Map<TypeVariable<?>, Type> bound) {
      var parameters = new ArrayList<Class<?>>();
      var values = new ArrayList<>();
      for (RecordComponent component : type.getRecordComponents()) {
        parameters.add(component.getType());
        values.add(make(component.getGenericType(), bound));
      }
      try {
        Constructor<?> constructor =
            type.getDeclaredConstructor(parameters.toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values.toArray());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(type.getName(), e);
      }
    }
  }
}
