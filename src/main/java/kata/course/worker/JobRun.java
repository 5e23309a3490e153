package kata.course.worker;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import kata.course.worker.WorkerMain.Owner;
import kata.gate.StandingThread;
import kata.proof.Proofs;
import kata.schedule.Scenes;
import kata.testing.Failure;
import kata.testing.FailureTeller;
import kata.testing.HangWatch;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** One job: the answer and its test are loaded, JUnit runs the test, and every step is told to the owner. */
final class JobRun {
  private final Owner owner;

  JobRun(Owner owner) {
    this.owner = owner;
  }

  void run(Frame.Job job) throws IOException {
    StandingThread.setTestClasses(job.test().keySet());
    Proofs.clear();
    SingleThreads.clear();
    Scenes.begin(job.schedule());
    var before = Traces.now();
    boolean ended;
    String output;
    try (var capture = Capture.start()) {
      ended = execute(job);
      output = capture.text();
    }
    if (HangWatch.isRunaway()) {
      owner.say(new Frame.Done(false, List.of(), output, List.of())); // nothing will ever be still again here
      return;
    }
    var left = before.leftNow();
    owner.say(new Frame.Done(ended && left.isClean(), left.sentences(), output, Proofs.told()));
  }

  /** Whether the run came to its end. It runs in a thread of its own, so that no flag or local value stays. */
  private boolean execute(Frame.Job job) {
    var loader = new AnswerLoader(job.classes());
    var thread =
        Thread.ofPlatform()
            .name("job")
            .daemon()
            .unstarted(
                () -> {
                  try {
                    var type = Class.forName(job.testClass(), false, loader);
                    var request =
                        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(type)).build();
                    var config =
                        LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
                    LauncherFactory.create(config).execute(request, new Teller());
                  } catch (ClassNotFoundException e) {
                    throw new IllegalStateException("the job holds no class " + job.testClass(), e);
                  }
                });
    thread.setContextClassLoader(loader);
    thread.start();
    try {
      thread.join();
      return true;
    } catch (InterruptedException e) {
      return false; // nobody but an answer could have interrupted this thread
    }
  }

  /** Tells the owner of each test. */
  private final class Teller implements TestExecutionListener {
    @Override
    public void executionStarted(TestIdentifier test) {
      if (test.isTest()) {
        Scenes.testBegins();
        say(new Frame.Started(name(test)));
      }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      say(new Frame.Failed(new Failure(Failure.Kind.NOT_RUN, name(test), "Not run: " + reason, List.of())));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      Scenes.testEnds();
      Scenes.takeReplayed().ifPresent(replayed -> say(new Frame.Retold(replayed)));
      if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
        say(new Frame.Failed(FailureTeller.tell(name(test), result.getThrowable().orElse(null))));
      } else if (test.isTest()) {
        say(new Frame.Passed(name(test)));
      }
    }

    private void say(Frame frame) {
      try {
        owner.say(frame);
      } catch (IOException e) {
        throw new UncheckedIOException("the owner of this worker is gone", e);
      }
    }

    private static String name(TestIdentifier test) {
      return test.getSource()
          .filter(MethodSource.class::isInstance)
          .map(source -> ((MethodSource) source).getMethodName())
          .orElse(test.isTest() ? test.getDisplayName() : "");
    }
  }
}
