package kata.race.harness;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kata.race.Finding;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.results.L_Result;
import org.openjdk.jcstress.infra.runners.TestList;

/** A harness's actors, one after the other: who fails alone has no race to show. */
final class Trial {
  /** For a few method calls. As long as jcstress itself waits for actors that do not end. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Trial() {}

  /** What is wrong without any race; empty if nothing is. */
  static Optional<Finding> of(String harness) throws InterruptedException {
    var outcome = new CompletableFuture<Object>();
    Thread.ofPlatform().daemon().start(
        () -> {
          try {
            outcome.complete(alone(Class.forName(harness)));
          } catch (InvocationTargetException e) {
            outcome.completeExceptionally(e.getCause());
          } catch (ReflectiveOperationException | LinkageError e) {
            outcome.completeExceptionally(e);
          }
        });
    try {
      return wrong(harness, String.valueOf(outcome.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)));
    } catch (ExecutionException e) {
      return Optional.of(thrown(harness, e.getCause()));
    } catch (TimeoutException e) {
      var told =
          "one actor after the other, without a race, had not ended after " + PATIENCE.toSeconds()
              + " s: is there a lock that nobody gives back?";
      return Optional.of(new Finding.Trouble(harness, Finding.Kind.HUNG, told));
    }
  }

  private static Object alone(Class<?> harness) throws ReflectiveOperationException {
    var state = harness.getDeclaredConstructor().newInstance();
    for (var actor : methods(harness, Actor.class)) {
      actor.invoke(state);
    }
    var result = new L_Result();
    for (var arbiter : methods(harness, Arbiter.class)) {
      arbiter.invoke(state, result);
    }
    return result.r1;
  }

  private static List<Method> methods(Class<?> harness, Class<? extends Annotation> kind) {
    return Arrays.stream(harness.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(kind))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  private static Finding thrown(String harness, Throwable thrown) {
    var kind = thrown instanceof LinkageError ? Finding.Kind.DOES_NOT_FIT : Finding.Kind.THREW;
    return new Finding.Trouble(harness, kind, thrown.toString());
  }

  private static Optional<Finding> wrong(String harness, String outcome) {
    return Threw.firstStep(outcome).<Finding>map(step -> new Finding.NotWritten(harness, step))
        .or(() -> Threw.told(outcome).map(thrown -> new Finding.Trouble(harness, Finding.Kind.THREW, thrown)))
        .or(
            () -> TestList.getInfo(harness).cases().stream()
                .filter(known -> known.matchPattern().equals(outcome) && known.expect() != Expect.ACCEPTABLE)
                .map(known -> new Finding.Trouble(harness, Finding.Kind.WRONG_ALONE, known.description()))
                .findFirst());
  }
}
