package kata.course.worker;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Loads one answer, and its test where there is one, from memory. Classes of exercises come from nowhere else, whatever
 * lies on the class path; everything else comes from the worker's own loader.
 */
public final class AnswerLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  /** Their tests see what threads do to each other under the scheduler: no collection need be watched. */
  private static final Pattern HAS_SCHEDULES = Pattern.compile("ch[34]0_.*");

  private final Map<String, byte[]> classes;

  /**
   * A loader for one answer.
   *
   * @param classes by their binary names
   */
  public AnswerLoader(Map<String, byte[]> classes) {
    super("answer", AnswerLoader.class.getClassLoader());
    this.classes = classes;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.matches("ch\\d\\d_.*")) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      var loaded = findLoadedClass(name);
      return loaded != null ? loaded : findClass(name);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    var bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    var redirected = Redirects.redirected(bytes, this, !HAS_SCHEDULES.matcher(name).matches());
    return defineClass(name, redirected, 0, redirected.length);
  }

  /** The tests' order is read from their class files. */
  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    var bytes = classes.get(name.replaceAll("\\.class$", "").replace('/', '.'));
    return bytes != null ? new ByteArrayInputStream(bytes) : super.getResourceAsStream(name);
  }
}
