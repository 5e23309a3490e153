package kata.course;

import static kata.course.TinyCourse.returning;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an answer does, it gets its verdict, and the next answer gets its own. */
class JudgeTest {
  private static Judge judge;

  @TempDir private Path folder;

  private TinyCourse course;

  @BeforeAll
  static void open() {
    judge = Judge.open();
  }

  @AfterAll
  static void close() {
    judge.close();
  }

  @BeforeEach
  void write() throws IOException {
    course = TinyCourse.in(folder);
  }

  private Verdict judge(String answer) throws IOException {
    return judge.judge(course.exercise(), course.answer(answer));
  }

  private static String told(Verdict verdict) {
    return verdict.failures().stream()
        .map(failure -> failure.test() + ": " + failure.sentence() + " " + failure.places())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void a_right_answer_passes() throws IOException {
    assertThat(judge(returning("return 42;"))).isEqualTo(new Verdict.Passed(2, "", List.of("42 was seen")));
  }

  @Test
  void what_is_shown_decides_nothing_and_no_answer_can_say_it() throws IOException {
    assertThat(judge(returning("return kata.proof.Proofs.told().size() + 42;")))
        .isInstanceOf(Verdict.Refused.class);
    var reflective = "try { Class.forName(\"kata.\" + name()).getMethod(\"add\", String.class)"
        + ".invoke(null, \"all is well\"); } catch (Exception e) { }\n    return 41;\n  }\n"
        + "  private static String name() {\n    return new StringBuilder(\"sfoorP.foorp\").reverse().toString();";
    assertThat(judge(returning(reflective))).isInstanceOf(Verdict.Failed.class);
  }

  @Test
  void a_wrong_answer_fails_with_the_sentence_of_its_test() throws IOException {
    var verdict = judge(returning("return 41;"));
    assertThat(verdict).isInstanceOf(Verdict.Failed.class);
    assertThat(told(verdict)).isEqualTo("the_value_is_42: The value is 41, expected 42. []");
  }

  @Test
  void a_stub_is_not_written_yet() throws IOException {
    var verdict =
        judge(returning("throw new UnsupportedOperationException(\"Write value(): return a number.\");"));
    assertThat(verdict).isEqualTo(new Verdict.NotWritten("Write value(): return a number."));
  }

  @Test
  void an_exception_is_told_with_the_line_of_the_answer() throws IOException {
    var verdict = judge(returning("Object none = null;\n    return none.hashCode();"));
    assertThat(told(verdict)).contains("Your code threw an unexpected NullPointerException")
        .contains("[Answer.java:5]");
  }

  @Test
  void a_syntax_error_is_told_with_its_line() throws IOException {
    var verdict = judge(returning("return 42"));
    assertThat(verdict).isInstanceOf(Verdict.NotCompiled.class);
    assertThat(told(verdict)).contains("It does not compile: Answer.java:4: ';' expected");
  }

  @Test
  void an_unknown_name_is_told_in_one_line() throws IOException {
    assertThat(told(judge(returning("return valu;"))))
        .contains("Answer.java:4: cannot find variable valu: is its name right, and is its import there?");
    assertThat(told(judge(returning("return \"\".size();"))))
        .contains("cannot find method size(): are its name and its parameters right?");
  }

  @Test
  void an_empty_file_and_another_package_are_told_as_such() throws IOException {
    for (var text : List.of("",
        "package ch99_other; public class Answer { public int value() { return 42; } }")) {
      assertThat(told(judgeFile(text)))
          .contains("Answer.java: there is no class Answer of the package ch01_tiny.ex10_answer in it")
          .doesNotContain("AnswerTest");
    }
  }

  @Test
  void a_byte_order_mark_changes_nothing_and_a_tab_not_the_place_of_an_error() throws IOException {
    var answer = course.answer(returning("return 42;"));
    var text = Files.readString(answer.resolve("Answer.java"));
    assertThat(judgeFile("\uFEFF" + text)).isInstanceOf(Verdict.Passed.class);
    var broken = (Verdict.NotCompiled) judgeFile(text.replace("    return 42;", "\treturn 42"));
    assertThat(broken.errors().getFirst().pointed())
        .containsExactly("        return 42", "                 ^");
  }

  /** The file is exactly this, whatever its package. */
  private Verdict judgeFile(String text) throws IOException {
    var answer = course.answer("");
    Files.writeString(answer.resolve("Answer.java"), text);
    return judge.judge(course.exercise(), answer);
  }

  @Test
  void a_changed_signature_is_told_as_such() throws IOException {
    var verdict = judge("public class Answer { public String values() { return \"\"; } }");
    assertThat(told(verdict)).contains("no longer fits its test").contains("value()");
  }

  @Test
  void a_deleted_file_is_missing() throws IOException {
    var answer = course.answer(returning("return 42;"));
    Files.delete(answer.resolve("Answer.java"));
    var verdict = judge.judge(course.exercise(), answer);
    assertThat(verdict).isEqualTo(new Verdict.Missing(answer.resolve("Answer.java")));
  }

  @Test
  void an_answer_that_ends_the_JVM_dies_with_its_exit_code() throws IOException {
    var verdict = judge(returning("System.exit(0);\n    return 42;"));
    assertThat(verdict).isInstanceOfSatisfying(Verdict.Died.class,
        died -> assertThat(died.exitCode()).isZero());
    assertThat(told(verdict)).contains("exit code 0 during the test \"the value is 42\"");
    assertThat(judge(returning("Runtime.getRuntime().halt(3);\n    return 42;")))
        .isInstanceOf(Verdict.Died.class);
    assertThat(judge(returning("return 42;"))).isInstanceOf(Verdict.Passed.class);
  }

  @Test
  void a_crash_of_the_JVM_is_no_verdict_unless_it_comes_again_and_again() throws IOException {
    var crash = "Runtime.getRuntime().halt(134);\n    return 42;";
    assertThat(judge(returning(crash))).isInstanceOf(Verdict.Died.class);
    var place = folder.resolve("crashed").toString().replace("\\", "/");
    var once =
        "if (new java.io.File(\"" + place
            + "\").mkdir()) {\n Runtime.getRuntime().halt(134);\n }\n return 42;";
    assertThat(judge(returning(once)))
        .isInstanceOf(Verdict.Passed.class);
  }

  @Test
  void an_endless_loop_is_told_with_its_line() throws IOException {
    var verdict = judge(returning("int i = 0;\n    while (true) {\n      i++;\n    }"));
    assertThat(verdict).isInstanceOf(Verdict.Hung.class);
    assertThat(told(verdict)).contains("runs on and on").containsPattern("Answer\\.java:[56]");
    assertThat(judge(returning("return 42;"))).isInstanceOf(Verdict.Passed.class);
  }

  @Test
  void a_wait_for_ever_is_told_with_its_line() throws IOException {
    var verdict = judge(returning("return new java.util.concurrent.CompletableFuture<Integer>().join();"));
    assertThat(verdict).isInstanceOf(Verdict.Hung.class);
    assertThat(told(verdict)).contains("Nothing moves any more")
        .contains("Answer.java:4 in CompletableFuture.");
  }

  @Test
  void a_deadlock_names_who_holds_the_lock() throws IOException {
    var verdict =
        judge(
            """
                public class Answer {
                  private static final Object A = new Object();
                  public int value() {
                    var holds = new java.util.concurrent.CountDownLatch(1);
                    var holder = Thread.ofPlatform().daemon().name("holder").start(() -> {
                      synchronized (A) {
                        holds.countDown();
                        java.util.concurrent.locks.LockSupport.park();
                      }
                    });
                    try {
                      holds.await();
                    } catch (InterruptedException e) {
                      return 0;
                    }
                    synchronized (A) {
                      return 42;
                    }
                  }
                }
                """);
    assertThat(verdict).isInstanceOf(Verdict.Hung.class);
    assertThat(told(verdict))
        .contains("waits for a lock at Answer.java:18, for a lock that thread \"holder\" holds");
  }

  @Test
  void a_static_initialiser_that_throws_is_told() throws IOException {
    var verdict =
        judge(
            "public class Answer { static final int N = Integer.parseInt(\"x\"); public int value() { return N; } }");
    assertThat(told(verdict)).contains("could not be initialised").contains("NumberFormatException");
  }

  @Test
  void a_thread_left_behind_is_told_and_the_next_answer_is_judged_cleanly() throws IOException {
    var verdict =
        judge(returning(
            "new Thread(() -> java.util.concurrent.locks.LockSupport.park(), \"mine\").start();\n    return 42;"));
    assertThat(told(verdict)).contains("left behind").contains("thread \"mine\" waits at Answer.java:4");
    assertThat(judge(returning("return 42;"))).isInstanceOf(Verdict.Passed.class);
  }

  @Test
  void a_single_thread_executor_left_open_is_told_also_when_the_collector_could_have_ended_it()
      throws IOException {
    var verdict = judge(returning("""
        class Mine {}
        class First extends Mine {}
        class Second extends Mine {}
        Mine mine = System.nanoTime() % 2 == 0 ? new First() : new Second();
        java.util.concurrent.Executors.newSingleThreadExecutor().execute(() -> {});
        System.gc();
        return mine instanceof Mine ? 42 : 0;
        """));
    assertThat(told(verdict)).contains("3 threads were left behind", "is idle, but keeps the program alive");
  }

  @Test
  void a_process_left_behind_is_told_and_ended() throws IOException {
    var java = ProcessHandle.current().info().command().orElseThrow();
    var verdict = judge(
        returning(
            """
                var worker = String.join(".", "kata", "process", "MathWorker");
                try {
                  new ProcessBuilder("%s", "--enable-preview", "-cp",
                      System.getProperty("java.class.path"), worker, "1").start();
                  return 42;
                } catch (java.io.IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
                """
                .formatted(java)));
    assertThat(told(verdict)).contains("processes were left behind: process ", "still runs",
        "Whoever starts a process also ends it.");
    long pid = Long.parseLong(told(verdict).replaceAll("(?s).*: process (\\d+) .*", "$1"));
    ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());
  }

  @Test
  void an_answer_that_eats_memory_is_ended() throws IOException {
    var verdict =
        judge(returning(
            "var all = new java.util.ArrayList<long[]>();\n    while (true) all.add(new long[1_000_000]);"));
    assertThat(told(verdict)).contains("used up its memory");
  }

  @Test
  void what_it_prints_is_kept_up_to_a_bound() throws IOException {
    var verdict = judge(
        returning("for (int i = 0; i < 100_000; i++) System.out.println(\"nonsense\");\n    return 41;"));
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Failed.class,
            failed -> assertThat(failed.output()).startsWith("nonsense").hasSizeBetween(15_000, 17_000));
  }

  @Test
  void an_answer_that_reads_the_keyboard_does_not_wait() throws IOException {
    var verdict =
        judge(returning("try { return 43 + System.in.read(); } catch (java.io.IOException e) { return 0; }"));
    assertThat(verdict).isInstanceOf(Verdict.Passed.class);
  }

  @Test
  void an_answer_may_not_reach_for_the_tests_tools() throws IOException {
    var verdict = judge(returning("org.junit.jupiter.api.Assumptions.abort();\n    return 42;"));
    assertThat(told(verdict)).contains("Answer uses org.junit, which belongs to the tests");
    assertThat(judge(
        returning("try { Class.forName(\"kata.gate.Stillness\"); } catch (Exception e) { }\n    return 42;")))
        .isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void an_answer_cannot_bring_a_test_of_its_own() throws IOException {
    course.write(
        "exercises/ch01_tiny/ex10_answer/AnswerTest.java", "class AnswerTest { void nothing() {} }");
    assertThat(told(judge(returning("return 41;")))).contains("The value is 41, expected 42.");
  }

  @Test
  void an_answer_cannot_replace_the_katas_own_classes() throws IOException {
    Files.writeString(course.answer(returning("return 41;")).resolve("Judge.java"),
        "package kata.course; class Judge {}");
    assertThat(judge(returning("return 41;"))).isInstanceOf(Verdict.Refused.class);
  }
}
