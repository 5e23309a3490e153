package kata.schedule.weave;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;

/** Names as a reader of source code knows them. */
final class Names {
  private Names() {}

  /** {@code java/util/Map$Entry}: {@code Map.Entry}. */
  static String simple(String internalName) {
    return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
  }

  static String file(ClassModel model) {
    return model.findAttribute(Attributes.sourceFile())
        .map(source -> source.sourceFile().stringValue())
        .orElseGet(() -> simple(model.thisClass().asInternalName()));
  }
}
