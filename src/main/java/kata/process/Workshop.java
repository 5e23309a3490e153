package kata.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kata.collection.Overlaps;
import kata.gate.Stillness;
import org.jspecify.annotations.Nullable;

/**
 * Where a test decides what becomes of each number, although it is computed in another process: its workers ask here, over
 * a connection of their own, before they reply. So a test sees how many processes there are and who has which number,
 * holds numbers back, and lets workers die. Its arithmetic is nobody else's: a result that is right has been computed
 * here.
 *
 * <p>Thread-safe. Closing it ends all processes that were started since it was opened.
 */
public final class Workshop implements AutoCloseable {
  /** A workshop takes no more: who starts a process for each of thousands of numbers must not take the machine along. */
  private static final int MOST_PROCESSES = 30;

  private final ServerSocket server;
  private final Children children = new Children();
  private final List<WorkshopBench> benches = new ArrayList<>();
  private final Map<Double, Integer> asked = new HashMap<>();
  private final Map<Double, Deque<Fate>> fates = new HashMap<>();
  private final Set<Double> held = new HashSet<>();
  private final Set<Long> watched = new HashSet<>();
  private final Set<Long> endedByWatchdog = new HashSet<>();
  private boolean mayEnd;
  private boolean holdNext;
  private boolean free;

  private Workshop(ServerSocket server) {
    this.server = server;
  }

  /** Opens a workshop on a port of its own. */
  public static Workshop open() {
    try {
      var workshop = new Workshop(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      Thread.ofPlatform().name("workshop").daemon().start(workshop::accept);
      return workshop;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The command that starts a worker of this workshop. */
  public List<String> command() {
    return MathWorker.command(WorkshopWorker.class, Integer.toString(server.getLocalPort()));
  }

  /** What the workers of every workshop make of a number. */
  public static double result(double number) {
    return number * 2 + 0.5;
  }

  /** What they make of these numbers. */
  public static List<Double> results(List<Double> numbers) {
    return numbers.stream().map(Workshop::result).toList();
  }

  private void accept() {
    try {
      while (true) {
        WorkshopBench.serve(this, server.accept());
      }
    } catch (IOException e) {
      // It is closed.
    }
  }

  synchronized boolean enter(WorkshopBench bench) throws IOException {
    benches.add(bench);
    if (benches.size() > MOST_PROCESSES) {
      throw new IOException("the workshop is full"); // the worker then dies
    }
    Stillness.moved();
    notifyAll();
    return free;
  }

  /** Called by a worker's bench: returns the fate of its number, as soon as nobody holds it. */
  synchronized Fate ask(WorkshopBench bench, double number) throws InterruptedException {
    asked.merge(number, 1, Integer::sum);
    if (holdNext) {
      holdNext = false;
      held.add(number);
    }
    Stillness.moved();
    notifyAll();
    while (held.contains(number) && !bench.isGone()) {
      wait();
    }
    var fate = fates.getOrDefault(number, new ArrayDeque<>()).poll();
    return fate == null ? Fate.ANSWER : fate;
  }

  /** Called by the bench of a worker that is to die later: returns when it may. */
  synchronized void awaitEnd(WorkshopBench bench) throws InterruptedException {
    Stillness.moved();
    while (!mayEnd && !bench.isGone()) {
      wait();
    }
  }

  synchronized void changed() {
    benches.stream()
        .filter(bench -> bench.fate() == Fate.BE_SILENT && watched.contains(bench.pid()))
        .forEach(bench -> ProcessHandle.of(bench.pid()).ifPresent(worker -> {
          endedByWatchdog.add(bench.pid());
          worker.destroyForcibly();
        }));
    Stillness.moved();
    notifyAll();
  }

  /** From now on workers reply without asking here: for very many numbers. */
  public synchronized Workshop letAllWorkFreely() {
    free = true;
    return this;
  }

  /** Holds this number, whoever gets it, until it is released. */
  public synchronized Workshop hold(double number) {
    held.add(number);
    return this;
  }

  /** Holds the number that is asked for first from now on, until it is released. */
  public synchronized Workshop holdFirst() {
    holdNext = true;
    return this;
  }

  /** Releases all numbers that are held. */
  public synchronized void releaseAll() {
    held.clear();
    holdNext = false;
    Stillness.moved();
    notifyAll();
  }

  /** Lets those end that shall {@link Fate#DIE_LATER}. */
  public synchronized void letThemEnd() {
    mayEnd = true;
    Stillness.moved();
    notifyAll();
  }

  /** What shall become of this number, the first, second … time a worker gets it. After that it is answered. */
  public synchronized Workshop let(double number, Fate... each) {
    fates.put(number, new ArrayDeque<>(List.of(each)));
    return this;
  }

  /** How often a worker got this number. */
  public synchronized int asked(double number) {
    return asked.getOrDefault(number, 0);
  }

  /** How often workers got any number. */
  public synchronized int asked() {
    return asked.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many processes have been started. */
  public synchronized int processes() {
    return benches.size();
  }

  /** A watchdog that knows who is silent, for its workers have told. */
  public Watchdog watchdog() {
    return worker -> {
      synchronized (this) {
        watched.add(worker.pid());
        changed();
      }
      return () -> {
        synchronized (this) {
          watched.remove(worker.pid());
        }
      };
    };
  }

  /** How many workers that are alive are watched now. */
  public synchronized int watched() {
    return (int) benches.stream().filter(bench -> !bench.isGone() && watched.contains(bench.pid())).count();
  }

  /** How many workers its watchdog has ended. */
  public synchronized int endedByWatchdog() {
    return endedByWatchdog.size();
  }

  /** Waits until this is so, or nothing moves any more, neither in this JVM nor in the processes that it started. */
  public boolean await(BooleanSupplier done) {
    return Stillness.await(() -> {
      if (done.getAsBoolean()) {
        return true;
      }
      children.look();
      return false;
    }, 2);
  }

  /** What the body returns. Fails if two threads of this JVM change a plain collection at once. */
  public <T extends @Nullable Object> T watched(Supplier<T> body) {
    return Overlaps.watched(body, children::look);
  }

  /** Waits until all processes have ended; how many have not, when nothing moves any more. */
  public int awaitNoneLeft() {
    await(() -> children.alive().isEmpty());
    return children.alive().size();
  }

  /** What the workers do, in words, for a message. */
  public String told() {
    List<WorkshopBench> all;
    synchronized (this) {
      all = benches.stream().filter(bench -> !bench.isGone()).toList();
    }
    return all.isEmpty()
        ? "No worker is alive."
        : all.stream().map(WorkshopBench::told).distinct().collect(Collectors.joining(" "));
  }

  @Override
  public void close() {
    releaseAll();
    letThemEnd();
    children.alive().forEach(ProcessHandle::destroyForcibly);
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitNoneLeft();
  }
}
