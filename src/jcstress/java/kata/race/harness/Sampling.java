package kata.race.harness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.race.Finding;
import kata.race.Row;
import org.openjdk.jcstress.Main;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * Runs harnesses in the working directory: first each one's two actors one after the other, in this JVM, then jcstress
 * on all that were right alone. What came out goes to a file, a {@link Finding} for each harness.
 */
public final class Sampling {
  private Sampling() {}

  /**
   * Runs harnesses.
   *
   * @param args the file for the findings; the harnesses' classes, with commas between them; what jcstress is given
   * @throws Exception what jcstress failed with
   */
  public static void main(String[] args) throws Exception {
    var file = Path.of(args[0]);
    var findings = new ArrayList<Finding>();
    var sampled = new ArrayList<String>();
    for (var harness : args[1].split(",", -1)) {
      write(file, findings,
          new Finding.Trouble(harness, Finding.Kind.ENDED, "before its first run was over"));
      Trial.of(harness).ifPresentOrElse(findings::add, () -> sampled.add(harness));
    }
    write(file, findings);
    if (!sampled.isEmpty()) {
      findings.addAll(sample(sampled, List.of(args).subList(2, args.length)));
      write(file, findings);
    }
    System.exit(0); // a trial that hangs keeps its thread
  }

  /** Writes all findings so far, and what is to be found should this JVM end now. */
  private static void write(Path file, List<Finding> findings, Finding... expected) throws IOException {
    Files.write(file, Stream.concat(findings.stream(), Stream.of(expected)).map(Finding::line).toList());
  }

  private static List<Finding> sample(List<String> harnesses, List<String> options) throws Exception {
    var all = new ArrayList<>(options);
    all.addAll(List.of("-jvmArgsPrepend", Watch.FORK));
    all.add("-t");
    all.add(harnesses.stream().map(Pattern::quote).collect(Collectors.joining("|", "^(", ")$")));
    try {
      Main.main(all.toArray(String[]::new));
    } catch (AssertionError e) {
      System.out.println(e.getMessage()); // something forbidden was seen: it is in the results
    }
    var results = results();
    return harnesses.stream().map(harness -> finding(harness, results)).toList();
  }

  /** All that jcstress has written to the working directory. */
  private static List<TestResult> results() throws IOException, ClassNotFoundException {
    var collector = new InProcessCollector();
    var files = new File(".").list((_, name) -> name.endsWith(".bin.gz"));
    for (var file : files == null ? new String[0] : files) {
      var reader = new DiskReadCollector(file, collector);
      reader.dump();
      reader.close();
    }
    return List.copyOf(collector.getTestResults());
  }

  private static Finding finding(String harness, List<TestResult> all) {
    var results = all.stream().filter(result -> result.getName().equals(harness)).toList();
    var trouble =
        results.stream()
            .filter(result -> result.status() != Status.NORMAL)
            .map(result -> trouble(harness, result))
            .findFirst();
    if (trouble.isPresent()) {
      return trouble.get();
    }
    int processors = Runtime.getRuntime().availableProcessors();
    return new Finding.Sampled(
        harness, TestList.getInfo(harness).description(), mustBeSeen(harness), advice(harness),
        results.size(), processors, rows(harness, results));
  }

  private static List<Row> rows(String harness, List<TestResult> results) {
    var info = TestList.getInfo(harness);
    var rows = new ArrayList<Row>();
    for (var outcome : info.cases()) {
      long count = results.stream().mapToLong(result -> result.getCount(outcome.matchPattern())).sum();
      var weight = outcome.matchPattern().equals(Pair.APART) ? Row.Weight.APART : weight(outcome.expect());
      rows.add(new Row(weight, outcome.description(), count));
    }
    results.stream()
        .flatMap(result -> result.getStateKeys().stream())
        .distinct()
        .filter(state -> info.cases().stream().noneMatch(outcome -> outcome.matchPattern().equals(state)))
        .forEach(state -> rows.add(unforeseen(state, count(results, state))));
    return rows;
  }

  private static Row unforeseen(String state, long count) {
    return Threw.told(state)
        .map(thrown -> new Row(Row.Weight.THREW, thrown, count))
        .orElseGet(() -> new Row(Row.Weight.UNFORESEEN, state, count));
  }

  private static long count(List<TestResult> results, String state) {
    return results.stream().mapToLong(result -> result.getCount(state)).sum();
  }

  private static Row.Weight weight(Expect expect) {
    return switch (expect) {
      case ACCEPTABLE -> Row.Weight.RIGHT;
      case ACCEPTABLE_INTERESTING -> Row.Weight.LOST;
      case FORBIDDEN -> Row.Weight.FORBIDDEN;
      case UNKNOWN -> Row.Weight.UNFORESEEN;
    };
  }

  private static boolean mustBeSeen(String harness) {
    var meta = type(harness).getAnnotation(JCStressMeta.class);
    return meta != null && meta.value() == RaceMustBeSeen.class;
  }

  private static String advice(String harness) {
    var advice = type(harness).getAnnotation(Advice.class);
    return advice == null ? "" : advice.value();
  }

  private static Class<?> type(String harness) {
    try {
      return Class.forName(harness);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(harness + " has gone", e);
    }
  }

  private static Finding.Trouble trouble(String harness, TestResult result) {
    var hung = result.getVmErr().stream().filter(line -> line.startsWith(Watch.HUNG)).findFirst();
    if (hung.isPresent()) {
      return new Finding.Trouble(harness, Finding.Kind.HUNG, hung.get().substring(Watch.HUNG.length()));
    }
    var kind = kind(result.status());
    var told = told(result.getMessages());
    return new Finding.Trouble(harness, kind,
        kind == Finding.Kind.ENDED ? "in the middle (" + told + ")" : told);
  }

  private static Finding.Kind kind(Status status) {
    return switch (status) {
      case CHECK_TEST_ERROR, TEST_ERROR -> Finding.Kind.THREW;
      case TIMEOUT_ERROR -> Finding.Kind.HUNG;
      case API_MISMATCH -> Finding.Kind.DOES_NOT_FIT;
      case VM_ERROR, NORMAL -> Finding.Kind.ENDED;
    };
  }

  /** The first line that tells of an exception, or else the first line at all. */
  private static String told(List<String> messages) {
    var lines =
        messages.stream().flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty()).toList();
    return lines.stream()
        .filter(line -> line.matches("(Caused by: )?[\\w.$]+(Exception|Error)\\b.*"))
        .findFirst()
        .or(() -> lines.stream().findFirst())
        .orElse("jcstress gave no reason");
  }
}
