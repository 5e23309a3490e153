package kata.schedule.model;

import java.util.concurrent.ThreadFactory;
import kata.schedule.run.Run;
import kata.schedule.weave.Replaces;

/** Threads from builders. */
public final class Builders {
  private Builders() {}

  /** Model of {@link Thread.Builder#start}. */
  @Replaces(Thread.Builder.class)
  public static Thread start(Thread.Builder builder, Runnable task, int site) {
    var thread = builder.unstarted(task);
    Threads.start(thread, site);
    return thread;
  }

  /** Model of {@link Thread.Builder#factory()}: what the JDK starts by itself is an actor, too. */
  @Replaces(Thread.Builder.class)
  public static ThreadFactory factory(Thread.Builder builder, int site) {
    if (Run.ofCaller() == null || builder instanceof Thread.Builder.OfVirtual) {
      return builder.factory();
    }
    var factory = builder.factory();
    return task -> Thread.ofVirtual().unstarted(() -> {
      var run = Run.ofActor();
      if (run != null) {
        run.threads().actAs(factory.newThread(task));
      }
    });
  }
}
