package kata.schedule.weave;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import kata.schedule.run.Woven;
import org.jspecify.annotations.Nullable;

/**
 * Loads some classes with points in them; all others come from the parent. Several loaders may share what was woven,
 * so that classes with state of their own can be loaded anew for each schedule.
 */
public final class WeavingLoader extends ClassLoader implements Woven {
  static {
    registerAsParallelCapable();
  }

  private final Predicate<String> isWoven;
  private final Map<String, byte[]> woven;
  private final Map<String, Boolean> withState;

  private WeavingLoader(
      ClassLoader parent, Predicate<String> isWoven, Map<String, byte[]> woven,
      Map<String, Boolean> withState) {
    super(LOADER, parent);
    this.isWoven = isWoven;
    this.woven = woven;
    this.withState = withState;
  }

  /**
   * A loader with nothing woven yet.
   *
   * @param parent gives the classes as they were compiled
   * @param isWoven says which classes get points, by their binary names
   */
  public static WeavingLoader over(ClassLoader parent, Predicate<String> isWoven) {
    return new WeavingLoader(parent, isWoven, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
  }

  /** Another loader for the same classes, with static fields of its own. */
  public WeavingLoader anew() {
    return new WeavingLoader(getParent(), isWoven, woven, withState);
  }

  /** Whether some class loaded so far has static fields in which a schedule could leave something behind. */
  public boolean hasStaticState() {
    return withState.containsValue(true);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!isWoven.test(name)) {
      return getParent().loadClass(name);
    }
    synchronized (getClassLoadingLock(name)) {
      var loaded = findLoadedClass(name);
      return loaded != null ? loaded : findClass(name);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    var bytes = woven.get(name);
    if (bytes == null) {
      var original = bytes(name);
      if (original == null) {
        throw new ClassNotFoundException(name);
      }
      var types = new Types(this);
      bytes = new Weaver(types).weave(original);
      woven.put(name, bytes);
      withState.put(name, Types.hasStaticState(original));
    }
    return defineClass(name, bytes, 0, bytes.length, getClass().getProtectionDomain());
  }

  boolean isWoven(String name) {
    return isWoven.test(name);
  }

  /** The class file as it was compiled; null if there is none. */
  byte @Nullable [] bytes(String name) {
    try (var in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
