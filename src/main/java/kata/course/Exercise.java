package kata.course;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One exercise: where its parts lie. The folders decide everything; nothing is registered anywhere.
 *
 * @param root the course's folder
 * @param chapter such as {@code ch10_web}
 * @param name such as {@code ex20_sync}
 */
public record Exercise(Path root, String chapter, String name) {
  static final Pattern NAME = Pattern.compile("ex\\d\\d_[a-z0-9_]+");

  /** {@code ch10_web/ex20_sync}: the folder below any of the course's source roots. */
  public String path() {
    return chapter + "/" + name;
  }

  /** {@code ch10/ex20}: what one types. */
  public String shortName() {
    return chapter.substring(0, 4) + "/" + name.substring(0, 4);
  }

  /** {@code ch10_web.ex20_sync} */
  public String packageName() {
    return chapter + "." + name;
  }

  /** The simple name of the class that the student writes: the test's, without {@code Test}. Empty without a test. */
  public String className() {
    return Folders.javaFiles(testFolder()).stream()
        .map(file -> file.getFileName().toString())
        .filter(file -> file.endsWith("Test.java"))
        .map(file -> file.substring(0, file.length() - "Test.java".length()))
        .findFirst()
        .orElse("");
  }

  /** The name of the test's class, with its package. */
  public String testClass() {
    return packageName() + "." + className() + "Test";
  }

  /** {@code SyncScraper.java}: the file that every answer must hold. */
  public String fileName() {
    return className() + ".java";
  }

  /** The folder of the stub, which the student edits. */
  public Path stubFolder() {
    return root.resolve("exercises").resolve(chapter).resolve(name);
  }

  /** The folder of the reference solution. */
  public Path solutionFolder() {
    return root.resolve("solutions").resolve(chapter).resolve(name);
  }

  /** The folder of the test. */
  public Path testFolder() {
    return root.resolve("src/test/java").resolve(chapter).resolve(name);
  }

  /** The file with the hints. */
  public Path hints() {
    return root.resolve("src/main/resources/hints").resolve(chapter).resolve(name + ".md");
  }

  /** The folders of the wrong solutions, one per mistake, by name. */
  public List<Path> wrongFolders() {
    return Folders.in(root.resolve("src/wrong").resolve(chapter).resolve(name));
  }

  /** The folders of the unusual answers that are right, by name. */
  public List<Path> rightFolders() {
    return Folders.in(root.resolve("src/right").resolve(chapter).resolve(name));
  }
}
