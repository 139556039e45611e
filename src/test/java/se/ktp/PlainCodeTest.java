package se.ktp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the build rewrites (`src/main/build/PlainCode.java`) does the same as what the compiler has
/// made.
class PlainCodeTest {
  private static final String SAMPLE =
      """
      import java.util.ArrayList;
      import java.util.List;
      import java.util.function.Supplier;

      public final class Sample implements Supplier<List<String>> {
        sealed interface Shape {}
        record Dot(int x, long y, double w, float v, boolean b, char c, byte z, short s, String name,
            int[] many) implements Shape {}
        record Pair(Shape left, Shape right) implements Shape {}
        record Nothing() implements Shape {}
        enum Size implements Shape { SMALL, LARGE }
        interface Told {
          static String of(Object o) {
            return switch (o) {
              case String s -> s;
              case int[] many -> "" + many.length;
              case null, default -> "-";
            };
          }
        }

        static String shape(Shape shape) {
          return switch (shape) {
            case null -> "null";
            case Pair(Dot(int x, _, _, _, _, _, _, _, _, _), Dot d) when x > d.x() -> "greater";
            case Pair(Dot l, Dot r) when l.equals(r) -> "same";
            case Pair(Pair p, Shape s) -> shape(p) + shape(s);
            case Pair p -> "pair";
            case Dot d when d.name() == null -> "nameless";
            case Dot d -> d.name();
            case Nothing n -> "nothing";
            case Size.SMALL -> "small";
            case Size s -> "size";
          };
        }

        static String text(String text) {
          return switch (text) {
            case "one" -> "1";
            case String s when s.length() > 3 -> "long";
            case "two" -> "2";
            case null, default -> "?";
          };
        }

        public List<String> get() {
          int[] many = {1};
          var dots = new ArrayList<Shape>();
          for (double w : new double[] {0, -0.0, Double.NaN, 1}) {
            for (String name : new String[] {null, "a"}) {
              dots.add(new Dot(1, 1L << 40, w, (float) w, w == 0, 'c', (byte) -1, (short) 7, name, many));
            }
          }
          dots.add(new Dot(2, 0, 0, 0, true, 'd', (byte) 0, (short) 0, "a", many));
          dots.add(new Dot(2, 0, 0, 0, true, 'd', (byte) 0, (short) 0, "a", many.clone()));
          dots.add(new Nothing());
          dots.add(new Nothing());
          dots.add(Size.SMALL);
          dots.add(Size.LARGE);
          dots.add(null);
          var said = new ArrayList<String>();
          for (Shape a : dots) {
            said.add(shape(a) + Told.of(a));
            if (a instanceof Dot d) {
              said.add("" + new Dot(d.x, d.y, d.w, d.v, d.b, d.c, d.z, d.s, d.name, null).hashCode());
            } else if (a instanceof Nothing) {
              said.add("" + a.hashCode());
            }
            for (Shape b : dots) {
              said.add(shape(new Pair(a, b)) + shape(new Pair(new Pair(a, b), a)));
              said.add("" + (a != null && a.equals(b)) + new Pair(a, b).equals(new Pair(b, a)));
            }
            said.add("" + (a != null && a.equals("other")));
          }
          for (String t : new String[] {"one", "two", "three", "x", null}) {
            said.add(text(t));
          }
          said.add(Told.of("text") + Told.of(many) + Told.of(1));
          return said;
        }
      }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void compile() throws Exception {
    Path source = Files.writeString(folder.resolve("Sample.java"), SAMPLE);
    for (String to : List.of("before", "after")) {
      javac(folder.resolve(to), source);
    }
    javac(folder.resolve("tool"), Path.of("src/main/build/PlainCode.java"));
    rewrite();
  }

  private static void javac(Path to, Path source) {
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", to.toString(), source.toString());
    assertEquals(0, code);
  }

  private void rewrite() throws Exception {
    URL[] urls = {folder.resolve("tool").toUri().toURL()};
    try (var loader = new URLClassLoader(urls)) {
      var main = loader.loadClass("PlainCode").getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) new String[] {folder.resolve("after").toString()});
    }
  }

  @Test
  void doesTheSame() throws Exception {
    assertEquals(said("before"), said("after"));
  }

  @SuppressWarnings("unchecked")
  private List<String> said(String classes) throws Exception {
    URL[] urls = {folder.resolve(classes).toUri().toURL()};
    try (var loader = new URLClassLoader(urls)) {
      Object sample = loader.loadClass("Sample").getConstructor().newInstance();
      return ((Supplier<List<String>>) sample).get();
    }
  }

  @Test
  void leavesNothingToRunTimeThatItUnderstands() throws Exception {
    assertEquals(Set.of("equals", "hashCode", "toString"), atRunTime("before", "Sample$Pair"));
    assertEquals(Set.of("toString"), atRunTime("after", "Sample$Pair"));
    assertTrue(atRunTime("before", "Sample$Told").contains("typeSwitch"));
    assertFalse(atRunTime("after", "Sample$Told").contains("typeSwitch"));
    // One label is a constant of an enum: that switch stays as it was.
    assertTrue(atRunTime("after", "Sample").contains("typeSwitch"));
  }

  /// The names of what a class leaves to be made at run time.
  private Set<String> atRunTime(String classes, String type) throws IOException {
    return ClassFile.of().parse(folder.resolve(classes, type + ".class")).methods().stream()
        .flatMap(method -> method.code().stream())
        .flatMap(CodeModel::elementStream)
        .filter(InvokeDynamicInstruction.class::isInstance)
        .map(element -> ((InvokeDynamicInstruction) element).name().stringValue())
        .collect(Collectors.toSet());
  }

  @Test
  void leavesAloneWhatIsRewritten() throws Exception {
    byte[] once = Files.readAllBytes(folder.resolve("after/Sample.class"));
    rewrite();
    assertEquals(
        new String(once, StandardCharsets.ISO_8859_1),
        Files.readString(folder.resolve("after/Sample.class"), StandardCharsets.ISO_8859_1));
  }
}
