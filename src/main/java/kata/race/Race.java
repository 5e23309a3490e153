package kata.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kata.course.Answers.NoSuchAnswers;
import kata.course.Course;

/**
 * Runs harnesses and tells what was seen. Exit code 0 if all is as it must be; 1 if something is red, or nothing could
 * be sampled; 2 if it was called wrongly.
 */
public final class Race {
  private final Course course;
  private final String answers;
  private final Jcstress jcstress;
  private final Map<Harness, String> stopped = new LinkedHashMap<>();
  private final Map<Harness, Path> compiled = new LinkedHashMap<>();
  private final List<Harness> ready = new ArrayList<>();

  private Race(Course course, String answers, Jcstress jcstress) {
    this.course = course;
    this.answers = answers;
    this.jcstress = jcstress;
  }

  /**
   * Runs harnesses. Properties say the rest: {@code kata.basedir} where the course lies, {@code kata.answers} whose
   * answers, {@code kata.race.folder} where to write, {@code kata.race.harnesses} where Maven put the harnesses' classes,
   * {@code kata.race.thorough} whether to take minutes, {@code kata.race.threads} whether to leave schedules out.
   *
   * @param args names of harnesses, such as {@code bank} or {@code ch30/ex40}; none, or {@code true}, for all
   * @throws IOException if files cannot be read or written
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    boolean thorough = isAsked("kata.race.thorough");
    var folder = Path.of(System.getProperty("kata.race.folder", "target/race")).toAbsolutePath();
    var course = Course.at(Path.of(System.getProperty("kata.basedir", "")));
    var jcstress = new Jcstress(emptied(folder.resolve(thorough ? "thorough" : "quick")), thorough);
    var race = new Race(course, System.getProperty("kata.answers", "exercises"), jcstress);
    System.exit(race.run(List.of(String.join(" ", args).strip().split("[\\s,]+"))));
  }

  /** Maven makes an empty value of {@code -Dname}. */
  private static boolean isAsked(String property) {
    return !System.getProperty(property, "false").equals("false");
  }

  private int run(List<String> names) throws InterruptedException {
    var all = Harness.in(course);
    var chosen = all.stream().filter(harness -> isChosen(harness, names)).toList();
    if (chosen.isEmpty()) {
      System.out.println("There is no harness " + String.join(" ", names) + ". There are: "
          + all.stream().map(Harness::name).distinct().collect(Collectors.joining(", ")));
      return 2;
    }
    try {
      var jar = prepare(chosen);
      var findings = ready.isEmpty() ? List.<Finding>of() : jcstress.run(jar, ready);
      return tell(chosen, findings);
    } catch (NoSuchAnswers e) {
      System.out.println(e.sentence());
      return 2;
    }
  }

  private static boolean isChosen(Harness harness, List<String> names) {
    return List.of("").equals(names) || List.of("true").equals(names) || names.contains(harness.name());
  }

  /** Compiles what has to be compiled, and puts all classes into a jar. */
  private Path prepare(List<Harness> chosen) throws NoSuchAnswers {
    var classes = new RaceClasses();
    try (var compiler = new HarnessCompiler(jcstress.folder().resolve("classes"))) {
      for (var harness : chosen) {
        if (harness.exercise().isPresent()) {
          var exercise = harness.exercise().get();
          var result = compiler.compile(harness, exercise, AnswerFolder.of(course, answers, exercise));
          result.classes().ifPresent(folder -> {
            classes.add(folder);
            compiled.put(harness, folder);
          });
          result.stopped().ifPresent(why -> stopped.put(harness, why));
        }
        if (!stopped.containsKey(harness)) {
          ready.add(harness);
        }
      }
    }
    // of the kata alone: there is no answer but the chosen one
    Classpath.entries().stream()
        .filter(Files::isDirectory)
        .forEach(
            folder -> classes.add(folder, file -> file.startsWith("kata/") || file.startsWith("META-INF/")));
    var jar = jcstress.folder().resolve("race.jar");
    classes.write(jar);
    return jar;
  }

  private int tell(List<Harness> chosen, List<Finding> findings) {
    var pages = chosen.stream().map(harness -> page(harness, findings)).toList();
    System.out.println(sample());
    pages.forEach(page -> System.out.println("\n" + String.join("\n", page.lines())));
    if (pages.stream().noneMatch(page -> page.sampled() || page.red())) {
      System.out.println("\nNothing was sampled, so nothing is known.");
    }
    if (Files.exists(jcstress.report())) {
      System.out.println("\njcstress's own report: " + course.told(jcstress.report()));
    }
    return Page.exitCode(pages);
  }

  private Page page(Harness harness, List<Finding> findings) {
    var why = stopped.get(harness);
    if (why != null) {
      return Page.of(harness, why);
    }
    return findings.stream()
        .filter(harness::isSubjectOf)
        .findFirst()
        .map(finding -> Page.of(harness, finding, schedules(harness, finding)))
        .orElseGet(
            () -> Page.of(
                harness, "jcstress came to no result. Its own words: " + course.told(jcstress.log())));
  }

  /** Under every schedule, where real threads could run it: not what is no answer yet, or ends the JVM. */
  private Optional<ScheduleVerdict> schedules(Harness harness, Finding finding) {
    if (isAsked("kata.race.threads")) {
      return Optional.empty();
    }
    boolean runs = switch (finding) {
      case Finding.Sampled _ -> true;
      case Finding.Trouble trouble -> trouble.kind() == Finding.Kind.HUNG;
      case Finding.NotWritten _ -> false;
    };
    return runs
        ? Optional.ofNullable(compiled.get(harness)).flatMap(folder -> ScheduleVerdict.of(harness, folder))
        : Optional.empty();
  }

  private String sample() {
    int processors = Runtime.getRuntime().availableProcessors();
    var where = ", on " + processors + (processors == 1 ? " processor" : " processors");
    return jcstress.thorough()
        ? "Thorough: jcstress's default mode, several JVMs for each" + where
        : "A quick look: " + Jcstress.QUICK_TOLD + where + " (-Dthorough takes minutes)";
  }

  /** A folder with nothing in it: what an older run left is never taken for this one's. */
  private static Path emptied(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(folder);
  }
}
