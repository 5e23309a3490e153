package kata.course;

import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What other classes can see of an answer. A test that compiled against one answer compiles to the same classes against
 * every answer of the same shape: so it is compiled once for many.
 */
final class Shape {
  private static final int UNSEEN = ClassFile.ACC_PRIVATE | ClassFile.ACC_SYNTHETIC;

  private Shape() {}

  /** The shape of these classes, as text: equal for answers that differ only inside their methods. */
  static String of(Map<String, byte[]> classes) {
    return new TreeMap<>(classes).values().stream()
        .map(ClassFile.of()::parse)
        .filter(type -> type.findAttribute(Attributes.enclosingMethod()).isEmpty()) // nobody else can name it
        .map(Shape::of)
        .collect(Collectors.joining("\n"));
  }

  private static String of(ClassModel type) {
    var head =
        Stream.of(
            type.thisClass().asInternalName(),
            type.flags().flagsMask() + " " + ownFlags(type),
            names(type.superclass().stream()),
            names(type.interfaces().stream()),
            signature(type),
            names(
                type.findAttribute(Attributes.permittedSubclasses()).stream()
                    .flatMap(all -> all.permittedSubclasses().stream())),
            components(type));
    var fields = type.fields().stream().filter(field -> isSeen(field.flags().flagsMask())).map(Shape::of);
    var methods = type.methods().stream().filter(method -> isSeen(method.flags().flagsMask())).map(Shape::of);
    return Stream.of(head, fields, methods).flatMap(part -> part).collect(Collectors.joining("\n"));
  }

  private static boolean isSeen(int flags) {
    return (flags & UNSEEN) == 0;
  }

  /** Of a nested class, some flags stand only here: whether it is private, or static. */
  private static String ownFlags(ClassModel type) {
    return type.findAttribute(Attributes.innerClasses()).stream()
        .flatMap(all -> all.classes().stream())
        .filter(inner -> inner.innerClass().asInternalName().equals(type.thisClass().asInternalName()))
        .map(InnerClassInfo::flagsMask)
        .toList()
        .toString();
  }

  private static String of(FieldModel field) {
    var constant =
        field.findAttribute(Attributes.constantValue()).map(value -> "" + value.constant().constantValue());
    return String.join(
        " ", "" + field.flags().flagsMask(), field.fieldName().stringValue(), field.fieldType().stringValue(),
        signature(field), constant.orElse(""));
  }

  private static String of(MethodModel method) {
    var exceptions =
        method.findAttribute(Attributes.exceptions()).stream().flatMap(all -> all.exceptions().stream());
    return String.join(
        " ", "" + method.flags().flagsMask(), method.methodName().stringValue(),
        method.methodType().stringValue(),
        signature(method), names(exceptions));
  }

  private static String components(ClassModel type) {
    return type.findAttribute(Attributes.record()).stream()
        .flatMap(all -> all.components().stream())
        .map(component -> component.name().stringValue())
        .toList()
        .toString();
  }

  private static String names(Stream<ClassEntry> types) {
    return types.map(ClassEntry::asInternalName).toList().toString();
  }

  private static String signature(AttributedElement element) {
    return element.findAttribute(Attributes.signature()).map(found -> found.signature().stringValue())
        .orElse("");
  }
}
