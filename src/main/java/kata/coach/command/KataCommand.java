package kata.coach.command;

import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import kata.coach.Kata;
import kata.coach.Names;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code kata}: without a command it watches. */
@Command(
    name = "kata",
    description = "The coach of the kata: judges your answers as you save them.",
    synopsisHeading = "Usage: ",
    customSynopsis = "kata [COMMAND]",
    commandListHeading = "%nCommands:%n",
    subcommands = {
        WatchCommand.class, ListCommand.class, TestCommand.class, HintCommand.class, CompareCommand.class,
        ResetCommand.class, RaceCommand.class, ReplayCommand.class, PlayCommand.class, DoctorCommand.class,
        NewCommand.class
    })
public final class KataCommand implements Callable<Integer> {
  /** So many wrong letters may a command have for its suggestion to help. */
  private static final int MOST_MISTYPED = 2;

  @SuppressWarnings("UnusedVariable") // picocli itself shows the help
  @Option(
      names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT,
      description = "Show this help.") private boolean isHelp;

  /**
   * Runs what was typed.
   *
   * @return the exit code: 0 for green and done, 1 for red, 2 for wrong usage
   */
  public static int run(String... args) {
    return new CommandLine(new KataCommand())
        .setParameterExceptionHandler(KataCommand::misused)
        .setExecutionExceptionHandler(refused())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }

  @Override
  public Integer call() {
    return new WatchCommand().call();
  }

  private static int misused(ParameterException thrown, String[] args) {
    var err = thrown.getCommandLine().getErr();
    var unknown = unknownCommand(thrown);
    if (unknown.isPresent()) {
      err.println(unknown.get());
      return 2;
    }
    err.println(thrown.getMessage() + ".");
    if (!UnmatchedArgumentException.printSuggestions(thrown, err)) {
      err.println(
          "Try: " + thrown.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    }
    return 2;
  }

  /** In a sentence, that the first word is no command; empty if something else is wrong. */
  private static Optional<String> unknownCommand(ParameterException thrown) {
    var commands = thrown.getCommandLine().getSubcommands().keySet();
    if (commands.isEmpty() || !(thrown instanceof UnmatchedArgumentException unmatched)
        || unmatched.isUnknownOption()) {
      return Optional.empty();
    }
    var typed = unmatched.getUnmatched().getFirst();
    var letters = LevenshteinDistance.getDefaultInstance();
    var nearest =
        commands.stream().filter(name -> letters.apply(name, typed) <= MOST_MISTYPED)
            .min(Comparator.comparingInt(name -> letters.apply(name, typed)));
    return Optional.of(
        "There is no command " + typed + "."
            + nearest.map(name -> " Did you mean " + Kata.command(name) + "?").orElse("")
            + " All of them: " + Kata.command("--help"));
  }

  /** What a command refuses is a sentence, never a trace. */
  private static IExecutionExceptionHandler refused() {
    return (thrown, line, parsed) -> {
      if (thrown instanceof Session.Wrong || thrown instanceof Names.Unclear) {
        line.getErr().println(line.getColorScheme().errorText(String.valueOf(thrown.getMessage())));
        return 2;
      }
      line.getErr().println(Ansi.OFF.string("The coach failed: " + thrown));
      if (System.getenv("KATA_TRACE") != null) {
        thrown.printStackTrace(line.getErr());
      } else {
        line.getErr()
            .println("Set KATA_TRACE=1 and try again to see where; that is a bug of the kata, not yours.");
      }
      return 3;
    };
  }
}
