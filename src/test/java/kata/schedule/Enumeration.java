package kata.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All outcomes of a program for {@link kata.schedule.programs.Interpreted}, found without the scheduler: from each state
 * every actor that can takes its next step.
 */
final class Enumeration {
  private final List<List<String>> actors;
  private final Set<State> seen = new HashSet<>();
  private final Set<String> outcomes = new HashSet<>();

  private Enumeration(String program) {
    actors = program.lines().map(line -> List.of(line.split(" "))).toList();
  }

  static Set<String> of(String program) {
    var enumeration = new Enumeration(program);
    enumeration.from(new State(new int[enumeration.actors.size()]));
    return enumeration.outcomes;
  }

  /** Everything that matters. Owners are actors, -1 for none. An actor's phase is where it stands within its step. */
  private static final class State {
    final int[] next;
    final int[] phase;
    final int[] last;
    final int[] fields = new int[2];
    final int[] atomics = new int[2];
    final int[] owners = {-1, -1, -1, -1};
    final int[] holds = new int[4];
    boolean isOpen;
    boolean isSet;

    State(int[] next) {
      this.next = next;
      this.phase = new int[next.length];
      this.last = new int[next.length];
    }

    State copy() {
      var copy = new State(next.clone());
      System.arraycopy(phase, 0, copy.phase, 0, phase.length);
      System.arraycopy(last, 0, copy.last, 0, last.length);
      System.arraycopy(fields, 0, copy.fields, 0, 2);
      System.arraycopy(atomics, 0, copy.atomics, 0, 2);
      System.arraycopy(owners, 0, copy.owners, 0, 4);
      System.arraycopy(holds, 0, copy.holds, 0, 4);
      copy.isOpen = isOpen;
      copy.isSet = isSet;
      return copy;
    }

    private List<Object> all() {
      List<Object> all = new ArrayList<>();
      for (var part : List.of(next, phase, last, fields, atomics, owners, holds)) {
        all.add(Arrays.stream(part).boxed().toList());
      }
      all.add(isOpen);
      all.add(isSet);
      return all;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof State state && state.all().equals(all());
    }

    @Override
    public int hashCode() {
      return all().hashCode();
    }

    boolean take(int lock, int me) {
      if (owners[lock] >= 0 && owners[lock] != me) {
        return false;
      }
      owners[lock] = me;
      holds[lock]++;
      return true;
    }

    void give(int lock) {
      if (--holds[lock] == 0) {
        owners[lock] = -1;
      }
    }
  }

  private void from(State state) {
    if (!seen.add(state)) {
      return;
    }
    boolean isStuck = true;
    boolean isOver = true;
    for (int me = 0; me < actors.size(); me++) {
      if (state.next[me] < actors.get(me).size()) {
        isOver = false;
        var after = state.copy();
        if (step(after, me)) {
          isStuck = false;
          from(after);
        }
      }
    }
    if (isOver) {
      outcomes.add(told(state));
    } else if (isStuck) {
      outcomes.add("deadlock");
    }
  }

  private static String told(State state) {
    var all = new ArrayList<Integer>();
    for (var part : List.of(state.fields, state.atomics, state.last)) {
      Arrays.stream(part).forEach(all::add);
    }
    return String.join(" ", all.stream().map(String::valueOf).toList());
  }

  /** Takes the actor's next step in this state; false if it cannot. */
  private boolean step(State state, int me) {
    var word = actors.get(me).get(state.next[me]);
    int which = word.charAt(1) - '0';
    int last = state.last[me];
    switch (word.charAt(0)) {
      case '(' -> {
        if (!state.take(which, me)) {
          return false;
        }
      }
      case ')' -> state.give(which);
      case '[' -> {
        if (!state.take(2 + which, me)) {
          return false;
        }
      }
      case ']' -> state.give(2 + which);
      case 'r' -> state.last[me] = state.fields[which];
      case 'w' -> state.fields[which] = last + 1;
      case '+' -> state.last[me] = ++state.atomics[which];
      case 'c' -> {
        boolean isSame = state.atomics[which] == last;
        state.atomics[which] += isSame ? 2 : 0;
        state.last[me] = isSame ? 5 : 6;
      }
      case '?' -> {
        return tries(state, me, 2 + which);
      }
      case 'd' -> state.isOpen = true;
      case 'a' -> {
        if (!state.isOpen) {
          return false;
        }
      }
      case 's' -> {
        return sets(state, me, which);
      }
      case 'u' -> {
        return waits(state, me, which);
      }
      default -> throw new IllegalArgumentException(word);
    }
    state.next[me]++;
    return true;
  }

  private static boolean tries(State state, int me, int lock) {
    if (state.phase[me] == 0) {
      if (state.take(lock, me)) {
        state.phase[me] = 1;
        state.last[me] += 10;
      } else {
        state.next[me]++;
      }
      return true;
    }
    state.give(lock);
    return done(state, me);
  }

  private static boolean done(State state, int me) {
    state.phase[me] = 0;
    state.next[me]++;
    return true;
  }

  /** Enters; then sets, wakes all who wait there, and leaves. */
  private boolean sets(State state, int me, int monitor) {
    if (state.phase[me] == 0) {
      state.phase[me] = 1;
      return state.take(monitor, me);
    }
    state.isSet = true;
    for (int other = 0; other < state.next.length; other++) {
      boolean waitsHere = state.next[other] < actors.get(other).size()
          && actors.get(other).get(state.next[other]).equals("u" + monitor);
      if (waitsHere && state.phase[other] >= 20) {
        state.phase[other] = state.phase[other] - 20 + 10;
      }
    }
    state.give(monitor);
    return done(state, me);
  }

  /** Enters; goes on if it is set, or waits: 20 and its holds while not notified, 10 and its holds from then on. */
  private static boolean waits(State state, int me, int monitor) {
    int phase = state.phase[me];
    if (phase >= 20) {
      return false;
    }
    if (phase >= 10) {
      if (state.owners[monitor] >= 0) {
        return false;
      }
      state.owners[monitor] = me;
      state.holds[monitor] = phase - 10;
      state.phase[me] = 1;
      return true;
    }
    if (phase == 0) {
      state.phase[me] = 1;
      return state.take(monitor, me);
    }
    if (state.isSet) {
      state.give(monitor);
      return done(state, me);
    }
    state.phase[me] = 20 + state.holds[monitor];
    state.holds[monitor] = 0;
    state.owners[monitor] = -1;
    return true;
  }
}
