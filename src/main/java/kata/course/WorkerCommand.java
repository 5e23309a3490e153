package kata.course;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kata.course.worker.WorkerMain;

/** How a worker's JVM is started. */
final class WorkerCommand {
  private WorkerCommand() {}

  static ProcessBuilder of(List<Path> classPath, Path workFolder) {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + Worker.HEAP_MEGABYTES + "m",
            "-XX:+ExitOnOutOfMemoryError", // else futures never complete, and the JVM never ends
            "-XX:+UseSerialGC", // small and quick to start
            "-XX:TieredStopAtLevel=1", // tests are short: the second compiler would only take a core
            "-XX:ActiveProcessorCount=2", // the common pool is of the same size on every machine, and so are verdicts
            "-Xshare:auto",
            "--enable-preview",
            "--add-opens=java.base/java.lang=ALL-UNNAMED", // the scheduler makes virtual threads of its own
            "--enable-native-access=ALL-UNNAMED",
            "-Djdk.trackAllThreads=true", // thread dumps show virtual threads too
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-cp",
            classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
            WorkerMain.class.getName());
    // An empty folder to work in: relative paths to solutions or tests lead nowhere.
    return new ProcessBuilder(command).directory(workFolder.toFile());
  }
}
