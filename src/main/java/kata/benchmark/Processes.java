package kata.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import kata.process.MathWorker;

/** What it costs to start a worker JVM in several ways, from the start to its first reply, and what a message costs. */
final class Processes {
  private static final int RUNS = 15;
  private static final int MESSAGES = 5_000;
  private static final String WORKER = MathWorker.class.getName();

  private Processes() {}

  static void run(List<String> none) throws Exception {
    var folder = Files.createTempDirectory("kata-processes");
    try {
      var jar = jar(folder);
      var cache = folder.resolve("worker.aot");
      var quick = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx64m");
      // One run that leaves a cache behind: the classes it has loaded and linked, and what it has learned.
      once(command(jar, with(quick, "-XX:AOTCacheOutput=" + cache)), 1);
      System.out.println(Figures.head() + "       CPU");
      row("no class data sharing", command(jar, List.of("-Xshare:off")));
      row("as it comes, with the JDK's shared classes", command(jar, List.of()));
      row("quick: one compiler, serial collector", command(jar, quick));
      row("quick, from a folder as the course's workers", MathWorker.command(1));
      if (Files.exists(cache)) {
        row("quick, with an AOT cache of its own", command(jar, with(quick, "-XX:AOTCache=" + cache)));
      }
      System.out.println(
          "A worker starts from a folder or a jar alike; an AOT cache needs a jar, and a run that fills it.");
      messages();
    } finally {
      delete(folder);
    }
  }

  private static List<String> with(List<String> options, String more) {
    var all = new ArrayList<>(options);
    all.add(more);
    return all;
  }

  private static List<String> command(Path jar, List<String> options) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("--enable-preview", "-cp", jar.toString(), WORKER, "1"));
    return command;
  }

  private static void row(String name, List<String> command) throws Exception {
    var figures = new Figures(name);
    var cpu = new ArrayList<Duration>();
    for (int i = 0; i < RUNS; i++) {
      figures.time(() -> cpu.add(once(command, 1)));
    }
    var median = cpu.stream().sorted().skip(RUNS / 2).findFirst().orElseThrow();
    System.out.println(figures.row() + "%7d ms".formatted(median.toMillis()));
  }

  /** One worker, asked so often; the CPU time that it had used when the last reply came. */
  private static Duration once(List<String> command, int messages) throws IOException, InterruptedException {
    var worker = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    try (var out = worker.outputWriter(); var in = worker.inputReader()) {
      for (int i = 0; i < messages; i++) {
        out.write("1.0\n");
        out.flush();
        if (in.readLine() == null) {
          throw new IOException("the worker ended: " + command);
        }
      }
      return worker.info().totalCpuDuration().orElse(Duration.ZERO);
    } finally {
      worker.waitFor();
    }
  }

  /** What a worker and a message cost, without the comparison of ways to start one. */
  static void inShort() throws Exception {
    var figures = new Figures("from a worker's start to its first reply");
    for (int i = 0; i < RUNS; i++) {
      figures.time(() -> once(MathWorker.command(1), 1));
    }
    System.out.println(Figures.head());
    System.out.println(figures.row());
    messages();
    System.out.println("More about that: -Dname=processes");
  }

  private static void messages() throws IOException, InterruptedException {
    var command = MathWorker.command(1);
    long start = System.nanoTime();
    once(command, 1);
    long between = System.nanoTime();
    once(command, MESSAGES);
    long all = System.nanoTime() - between;
    System.out.printf("A number to a worker and its answer back: %d microseconds, the mean of %d%n",
        (all - (between - start)) / 1_000 / MESSAGES, MESSAGES);
  }

  private static Path jar(Path folder) throws IOException {
    var jar = folder.resolve("worker.jar");
    var home = Path.of(MathWorker.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        var files = Files.walk(home.resolve("kata"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = home.relativize(file).toString().replace('\\', '/');
        if (name.startsWith("kata/process/") || name.startsWith("kata/math/")) {
          out.putNextEntry(new JarEntry(name));
          Files.copy(file, out);
        }
      }
    }
    return jar;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
