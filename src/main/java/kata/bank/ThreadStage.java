package kata.bank;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Actors on threads of their own, each of which stands before every read and every write until its turn comes. */
final class ThreadStage implements Stage {
  private final InMemoryLedger books = new InMemoryLedger();
  private final Map<String, Actor> actors = new LinkedHashMap<>();

  ThreadStage(Map<String, Transfer> actors) {
    actors.forEach((name, transfer) -> this.actors.put(name, new Actor(name, transfer)));
    this.actors.values().forEach(Actor::start);
  }

  /** A thread, and its view of the books. The semaphores pass the word, and with it all that was written before. */
  private final class Actor implements Ledger {
    private final String name;
    private final Thread thread;
    private final Semaphore turn = new Semaphore(0);
    private final Semaphore stands = new Semaphore(0);
    private @Nullable Operation next;
    private ManualAsyncLedger.@Nullable Step done;

    Actor(String name, Transfer transfer) {
      this.name = name;
      var bank = new UnprotectedBank(this);
      this.thread = Thread.ofVirtual().name(name).unstarted(() -> act(bank, transfer));
    }

    void start() {
      thread.start();
      stands.acquireUninterruptibly();
    }

    private void act(UnprotectedBank bank, Transfer transfer) {
      try {
        bank.transfer(transfer);
      } catch (CancellationException e) {
        return; // sent home
      } finally {
        next = null;
        stands.release();
      }
    }

    @Override
    public void verifyUser(String account) {
      books.verifyUser(account);
    }

    @Override
    public int read(String account) {
      var read = new Operation.Read(name, account);
      awaitTurn(read);
      int balance = books.read(account);
      done = new ManualAsyncLedger.Step(read, balance);
      return balance;
    }

    @Override
    public void write(String account, int balance) {
      var write = new Operation.Write(name, account, balance);
      awaitTurn(write);
      books.write(account, balance);
      done = new ManualAsyncLedger.Step(write, balance);
    }

    private void awaitTurn(Operation operation) {
      next = operation;
      stands.release();
      try {
        turn.acquire();
      } catch (InterruptedException e) {
        throw new CancellationException("sent home");
      }
    }

    ManualAsyncLedger.Step take() {
      turn.release();
      stands.acquireUninterruptibly();
      if (done == null) {
        throw new IllegalStateException(name + " took no step");
      }
      return done;
    }
  }

  @Override
  public Optional<Operation> next(String actor) {
    return Optional.ofNullable(named(actor).next);
  }

  @Override
  public ManualAsyncLedger.Step turn(String actor) {
    return named(actor).take();
  }

  private Actor named(String name) {
    return Objects.requireNonNull(actors.get(name));
  }

  @Override
  public Map<String, Integer> balances() {
    return books.balances();
  }

  @Override
  public void close() {
    for (var actor : actors.values()) {
      if (actor.next != null) {
        actor.thread.interrupt();
        actor.stands.acquireUninterruptibly();
      }
    }
  }
}
