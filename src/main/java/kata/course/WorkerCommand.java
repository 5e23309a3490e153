package kata.course;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kata.course.worker.WorkerMain;

/** How a worker's JVM is started. */
final class WorkerCommand {
  private WorkerCommand() {}

  static ProcessBuilder of(List<Path> classPath, Path workFolder) {
    var cache = System.getProperty(Judge.CACHE, "");
    // a cache that does not fit would be told
    return of(classPath, workFolder,
        cache.isEmpty() ? List.of() : List.of("-XX:AOTCache=" + cache, "-Xlog:disable"));
  }

  /**
   * The command.
   *
   * @param more options of the JVM
   */
  static ProcessBuilder of(List<Path> classPath, Path workFolder, List<String> more) {
    var command = new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + Worker.HEAP_MEGABYTES + "m",
            "-XX:+ExitOnOutOfMemoryError", // else futures never complete, and the JVM never ends
            "-XX:+UseSerialGC", // small and quick to start
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30", // memory that an answer needed goes back when the next collection is over
            "-XX:TieredStopAtLevel=1", // tests are short: the second compiler would only take a core
            "-XX:ActiveProcessorCount=2", // the common pool is of the same size on every machine, and so are verdicts
            "--enable-preview",
            "--add-opens=java.base/java.lang=ALL-UNNAMED", // the scheduler makes virtual threads of its own
            "--enable-native-access=ALL-UNNAMED",
            "-Djdk.trackAllThreads=true", // thread dumps show virtual threads too
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-cp",
            classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
            WorkerMain.class.getName()));
    command.addAll(1, more);
    // An empty folder to work in: relative paths to solutions or tests lead nowhere.
    return new ProcessBuilder(command).directory(workFolder.toFile());
  }
}
