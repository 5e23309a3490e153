package kata.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/**
 * Runs the tests of a class in the order in which they stand in its source: what is told first must be learned
 * first. The compiler writes methods to the class file in that order (reflection does not keep it). Switched on in
 * {@code junit-platform.properties}.
 */
public final class SourceOrder implements MethodOrderer {
  @Override
  public void orderMethods(MethodOrdererContext context) {
    var names = namesInOrder(context.getTestClass());
    context
        .getMethodDescriptors()
        .sort(Comparator.comparingInt(descriptor -> names.indexOf(descriptor.getMethod().getName())));
  }

  private static List<String> namesInOrder(Class<?> type) {
    var file = type.getName().replace('.', '/') + ".class";
    try (var bytes = type.getClassLoader().getResourceAsStream(file)) {
      if (bytes == null) {
        return List.of();
      }
      return ClassFile.of().parse(bytes.readAllBytes()).methods().stream()
          .map(method -> method.methodName().stringValue())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the class file of " + type.getName(), e);
    }
  }
}
