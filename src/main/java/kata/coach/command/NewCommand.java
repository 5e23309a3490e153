package kata.coach.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kata new}: for authors of the course, the files of a new exercise. Nothing that is there is touched. */
@Command(name = "new", description = "For authors: the files of a new exercise, to be filled in.")
final class NewCommand implements Callable<Integer> {
  private static final Pattern PATH = Pattern.compile("ch\\d\\d_[a-z0-9_]+/ex\\d\\d_[a-z0-9_]+");
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]*");

  @Parameters(paramLabel = "CHAPTER/EXERCISE",
      description = "such as ch30_races/ex60_name") private String path = "";

  @Option(names = "--class", required = true, paramLabel = "NAME",
      description = "the class that the student writes: a domain noun") private String type = "";

  @Override
  public Integer call() throws IOException {
    var session = Session.open();
    check(session);
    var files = new NewExercise(path, type).files();
    for (var file : files.entrySet()) {
      var target = session.course().root().resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
      session.line("  " + file.getKey());
    }
    session.line("Fill them in. mvn test -Danswers=solutions tells what is still missing, all at once.");
    return 0;
  }

  private void check(Session session) {
    if (!PATH.matcher(path).matches()) {
      throw new Session.Wrong(
          path + " is no exercise's name. Write it like ch30_races/ex60_name, in small letters.");
    }
    if (!TYPE.matcher(type).matches() || type.endsWith("Test")) {
      throw new Session.Wrong(type + " is no name for a class. Write it like LockedBank, without Test.");
    }
    session.course().exercises().stream()
        .filter(exercise -> exercise.path().equals(path) || exercise.className().equals(type))
        .findFirst()
        .ifPresent(exercise -> {
          throw new Session.Wrong(
              "There is " + exercise.path() + " with the class " + exercise.className() + " already.");
        });
  }
}
