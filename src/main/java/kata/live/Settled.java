package kata.live;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** What an answer returned, once it is there. */
final class Settled {
  private Settled() {}

  /**
   * The value of a future, or the value itself.
   *
   * @throws Exception what the future failed with
   */
  static @Nullable Object value(@Nullable Object returned) throws Exception {
    if (!(returned instanceof CompletableFuture<?> future)) {
      return returned;
    }
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw cause(e);
    }
  }

  private static Exception cause(Exception wrapper) {
    return switch (wrapper.getCause()) {
      case CompletionException inner when inner.getCause() != null -> cause(inner);
      case Exception exception -> exception;
      case Error error -> throw error;
      case null, default -> wrapper;
    };
  }

  /** A list of these, or a single one as a list. */
  static <T> List<T> list(@Nullable Object value, Class<T> type, String method) throws Trouble {
    var list = type.isInstance(value) ? List.of(value) : value;
    if (!(list instanceof List<?> all) || !all.stream().allMatch(type::isInstance)) {
      throw new Trouble(method + "() returned " + value + ", no list of " + type.getSimpleName() + ".");
    }
    return all.stream().map(type::cast).toList();
  }
}
