import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Writes switches over types, and `equals` and `hashCode` of records, as plain code into compiled
/// classes.
///
/// The compiler leaves them to be made at run time, when each is met first, and the AOT cache
/// cannot keep what is made: in a run of one paper that takes longer than reading its files. Here
/// each becomes a private method that does the same; what is not understood stays as it is.
///
/// `java -cp LIBRARIES PlainCode.java FOLDER` rewrites the classes of a folder; those that have
/// been rewritten already are left alone.
final class PlainCode {
  private static final ClassDesc OBJECTS = Objects.class.describeConstable().orElseThrow();
  private static final int HELPER =
      ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

  private final ClassFile files;

  /// @param classes where those are found that the rewritten ones speak of
  PlainCode(ClassLoader classes) {
    files =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(classes)
                    .orElse(ClassHierarchyResolver.defaultResolver())));
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        Stream<Path> all = Files.walk(folder)) {
      var code = new PlainCode(loader);
      for (Path file : all.filter(f -> f.toString().endsWith(".class")).toList()) {
        byte[] before = Files.readAllBytes(file);
        byte[] after = code.of(before);
        if (after != before) {
          Files.write(file, after);
        }
      }
    }
  }

  /// A class with plain code; the same bytes if there is nothing to rewrite.
  byte[] of(byte[] bytes) {
    ClassModel type = files.parse(bytes);
    var helpers = new ArrayList<Consumer<ClassBuilder>>();
    CodeTransform calls =
        (code, element) -> {
          Consumer<CodeBuilder> body =
              element instanceof InvokeDynamicInstruction call ? plain(call, type) : null;
          if (body == null) {
            code.with(element);
          } else {
            var call = (InvokeDynamicInstruction) element;
            String name = call.name().stringValue() + "$" + helpers.size();
            helpers.add(to -> to.withMethodBody(name, call.typeSymbol(), HELPER, body::accept));
            code.invokestatic(
                type.thisClass().asSymbol(),
                name,
                call.typeSymbol(),
                type.flags().has(AccessFlag.INTERFACE));
          }
        };
    byte[] made =
        files.transformClass(
            type,
            ClassTransform.transformingMethodBodies(calls)
                .andThen(ClassTransform.endHandler(to -> helpers.forEach(h -> h.accept(to)))));
    return helpers.isEmpty() ? bytes : made;
  }

  /// The code for a call that is made at run time, or null if it is to stay.
  private static Consumer<CodeBuilder> plain(InvokeDynamicInstruction call, ClassModel type) {
    List<ConstantDesc> told = call.bootstrapArgs();
    return switch (call.bootstrapMethod().owner().displayName() + "." + call.name().stringValue()) {
      case "SwitchBootstraps.typeSwitch" ->
          told.stream().allMatch(PlainCode::isPlainLabel) ? code -> typeSwitch(told, code) : null;
      case "ObjectMethods.equals" -> code -> equals(fields(told), type, code);
      case "ObjectMethods.hashCode" -> code -> hashCode(fields(told), type, code);
      default -> null;
    };
  }

  private static boolean isPlainLabel(ConstantDesc label) {
    return label instanceof String || label instanceof ClassDesc type && !type.isPrimitive();
  }

  /// The number of the first label, from a given one on, that an object fits: its type, or a text
  /// that it is; -1 for null, and the number of labels where none fits.
  private static void typeSwitch(List<ConstantDesc> labels, CodeBuilder code) {
    Label given = code.newLabel();
    code.aload(0).ifnonnull(given).iconst_m1().ireturn().labelBinding(given);
    for (int i = 0; i < labels.size(); i++) {
      Label next = code.newLabel();
      code.iload(1).loadConstant(i).if_icmpgt(next);
      if (labels.get(i) instanceof ClassDesc type) {
        code.aload(0).instanceOf(type);
      } else {
        code.loadConstant(labels.get(i)).aload(0);
        code.invokevirtual(CD_String, "equals", MethodTypeDesc.of(CD_boolean, CD_Object));
      }
      code.ifeq(next).loadConstant(i).ireturn().labelBinding(next);
    }
    code.loadConstant(labels.size()).ireturn();
  }

  /// A record's fields, which the call names by their getters.
  private static List<DirectMethodHandleDesc> fields(List<ConstantDesc> told) {
    return told.stream()
        .filter(DirectMethodHandleDesc.class::isInstance)
        .map(DirectMethodHandleDesc.class::cast)
        .toList();
  }

  private static void equals(
      List<DirectMethodHandleDesc> fields, ClassModel type, CodeBuilder code) {
    ClassDesc self = type.thisClass().asSymbol();
    Label same = code.newLabel();
    Label different = code.newLabel();
    code.aload(0).aload(1).if_acmpeq(same);
    code.aload(1).instanceOf(self).ifeq(different);
    code.aload(1).checkcast(self).astore(2);
    for (DirectMethodHandleDesc field : fields) {
      ClassDesc kind = field.invocationType().returnType();
      code.aload(0).getfield(self, field.methodName(), kind);
      code.aload(2).getfield(self, field.methodName(), kind);
      if (kind.isPrimitive()) {
        code.invokestatic(box(kind), "compare", MethodTypeDesc.of(CD_int, kind, kind))
            .ifne(different);
      } else {
        code.invokestatic(OBJECTS, "equals", MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object));
        code.ifeq(different);
      }
    }
    code.labelBinding(same).iconst_1().ireturn();
    code.labelBinding(different).iconst_0().ireturn();
  }

  private static void hashCode(
      List<DirectMethodHandleDesc> fields, ClassModel type, CodeBuilder code) {
    ClassDesc self = type.thisClass().asSymbol();
    code.iconst_0();
    for (DirectMethodHandleDesc field : fields) {
      ClassDesc kind = field.invocationType().returnType();
      code.bipush(31).imul().aload(0).getfield(self, field.methodName(), kind);
      if (kind.isPrimitive()) {
        code.invokestatic(box(kind), "hashCode", MethodTypeDesc.of(CD_int, kind));
      } else {
        code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
      }
      code.iadd();
    }
    code.ireturn();
  }

  private static ClassDesc box(ClassDesc primitive) {
    Class<?> box =
        switch (primitive.descriptorString()) {
          case "Z" -> Boolean.class;
          case "C" -> Character.class;
          case "B" -> Byte.class;
          case "S" -> Short.class;
          case "I" -> Integer.class;
          case "J" -> Long.class;
          case "F" -> Float.class;
          case "D" -> Double.class;
          default -> throw new IllegalArgumentException(primitive.displayName());
        };
    return box.describeConstable().orElseThrow();
  }
}
