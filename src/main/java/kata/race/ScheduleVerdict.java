package kata.race;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kata.schedule.Exploration;
import kata.schedule.Scenario;
import kata.schedule.Schedules;

/**
 * What a harness's actors come to under every schedule: the verdict beside that of real threads. A harness whose class
 * holds a class {@code EverySchedule}, a {@link Scenario} of the same actors, has one.
 *
 * @param lines the counts, and, where something is wrong, the shortest schedule that shows it
 * @param red whether something is wrong
 */
record ScheduleVerdict(List<String> lines, boolean red) {
  /** As many as the tests of chapter 40 run. */
  private static final int MOST = 5_000;

  /**
   * Explores the scenario of a harness.
   *
   * @param classes the folder in which the answer's classes are, and the harness's
   * @return empty if the harness has no scenario
   */
  static Optional<ScheduleVerdict> of(Harness harness, Path classes) {
    try (var loader = new URLClassLoader(urls(classes), ScheduleVerdict.class.getClassLoader())) {
      var scenario = loader.loadClass(harness.className() + "$EverySchedule").asSubclass(Scenario.class);
      return Optional.of(of(Schedules.of(scenario).most(MOST).explore()));
    } catch (ClassNotFoundException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The verdict in lines. */
  static ScheduleVerdict of(Exploration exploration) {
    var lines = new ArrayList<String>();
    lines.add("under " + exploration.extent());
    exploration.counts().lines().forEach(line -> lines.add("  " + line));
    var finding = exploration.finding();
    if (finding != null) {
      finding.told().lines().forEach(lines::add);
      finding.story().table().lines().forEach(lines::add);
    }
    return new ScheduleVerdict(List.copyOf(lines), finding != null);
  }

  /** The answer and its harness; what harnesses share; all else comes from this JVM's class path. */
  private static URL[] urls(Path classes) {
    var shared = System.getProperty("kata.race.harnesses", "").split(File.pathSeparator, -1);
    return Stream.concat(Stream.of(classes), Stream.of(shared).filter(each -> !each.isEmpty()).map(Path::of))
        .map(ScheduleVerdict::url)
        .toArray(URL[]::new);
  }

  private static URL url(Path folder) {
    try {
      return folder.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("a folder without a URL: " + folder, e);
    }
  }
}
