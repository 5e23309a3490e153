package kata.course;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The JDK's compiler, in this process, from files to classes in memory: nothing older can ever be mistaken for the
 * result.
 *
 * <p>One compilation at a time; calls from several threads wait for each other.
 */
final class Compiler implements AutoCloseable {

  /** What a compilation came to: classes by their binary names, or errors. One of the two is empty. */
  record Result(Map<String, byte[]> classes, List<CompilerError> errors) {}

  private static final List<String> OPTIONS =
      List.of(
          "-source", "25", "--enable-preview", "-proc:none", "-Xlint:none", "-g", "-parameters", "-encoding",
          "UTF-8",
          "-implicit:none");

  private static final Pattern UNKNOWN_SYMBOL =
      Pattern.compile("cannot find symbol, symbol: +(.*?)(?:, location: +(.*))?");

  /** The column in which the compiler sees what comes after a tab. */
  private static final int TAB = 8;

  private final JavaCompiler javac;
  private final StandardJavaFileManager files;

  Compiler(List<Path> classPath) {
    javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new IllegalStateException("This Java has no compiler: a JDK is needed, not a JRE.");
    }
    files = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    try {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      // No source path: a file that lies about beside an answer must not be compiled along with it.
      files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Compiles these files against the class path and against classes compiled before.
   *
   * @param sources the files
   * @param known classes by their binary names
   */
  synchronized Result compile(List<Path> sources, Map<String, byte[]> known) {
    var problems = new DiagnosticCollector<JavaFileObject>();
    var memory = new Memory(files, known);
    var units = sources.stream().map(Source::of).toList();
    boolean compiled = javac.getTask(null, memory, problems, OPTIONS, null, units).call();
    if (compiled) {
      return new Result(memory.classes(), List.of());
    }
    var errors =
        problems.getDiagnostics().stream()
            .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
            .map(Compiler::told)
            .sorted(Comparator.comparing((CompilerError error) -> error.line() == 0))
            .toList();
    return new Result(Map.of(), errors);
  }

  private static CompilerError told(Diagnostic<? extends JavaFileObject> problem) {
    var message = plain(problem.getMessage(Locale.ROOT).strip().replaceAll("\\s*\\R\\s*", ", "));
    if (!(problem.getSource() instanceof Source source)) {
      return new CompilerError("the compiler", 0, 0, message, "");
    }
    long line = Math.max(0, problem.getLineNumber());
    return new CompilerError(
        source.fileName(), line, Math.max(0, problem.getColumnNumber()), message, source.line(line));
  }

  /** The commonest error of all, in which the compiler says on three lines what fits on one. */
  private static String plain(String message) {
    var unknown = UNKNOWN_SYMBOL.matcher(message);
    if (!unknown.matches()) {
      return message;
    }
    var where =
        unknown.group(2) == null || unknown.group(2).startsWith("class ") ? "" : " in " + unknown.group(2);
    return "cannot find " + unknown.group(1) + where
        + (unknown.group(1).startsWith("method ")
            ? ": are its name and its parameters right?"
            : ": is its name right, and is its import there?");
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A source file as it was when the compilation began: a student may be saving it right now. */
  private static final class Source extends SimpleJavaFileObject {
    /** Some editors begin a file with it, and show nothing of it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path path;
    private final String text;

    private Source(Path path, String text) {
      super(path.toUri(), Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    static Source of(Path path) {
      try {
        // Lenient about broken UTF-8: the compiler then says where, and nothing here throws.
        var text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        return new Source(path, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + path, e);
      }
    }

    String fileName() {
      return path.getFileName().toString();
    }

    String line(long number) {
      return number == 0 ? "" : text.lines().skip(number - 1).findFirst().map(Source::untabbed).orElse("");
    }

    private static String untabbed(String line) {
      var blanks = new StringBuilder();
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        blanks.repeat(c == '\t' ? ' ' : c, c == '\t' ? TAB - blanks.length() % TAB : 1);
      }
      return blanks.toString();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Takes the compiler's classes, and gives it those that are known already. */
  private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, byte[]> known;
    private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

    Memory(StandardJavaFileManager files, Map<String, byte[]> known) {
      super(files);
      this.known = known;
    }

    Map<String, byte[]> classes() {
      var classes = new HashMap<String, byte[]>();
      written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
      return Map.copyOf(classes);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + kind.extension),
          kind) {
        @Override
        public OutputStream openOutputStream() {
          var bytes = new ByteArrayOutputStream();
          written.put(className, bytes);
          return bytes;
        }
      };
    }

    @Override
    public Iterable<JavaFileObject> list(
        JavaFileManager.Location location, String packageName, java.util.Set<JavaFileObject.Kind> kinds,
        boolean recurse)
        throws IOException {
      // Answers come from memory alone: class files of an IDE, or of another folder, may lie on the class path.
      if (!packageName.matches("ch\\d\\d_.*")) {
        return super.list(location, packageName, kinds, recurse);
      }
      if (location != StandardLocation.CLASS_PATH || !kinds.contains(JavaFileObject.Kind.CLASS)) {
        return List.of();
      }
      return known.entrySet().stream()
          .filter(entry -> packageOf(entry.getKey()).equals(packageName))
          .<JavaFileObject>map(entry -> new Known(entry.getKey(), entry.getValue()))
          .toList();
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
      return file instanceof Known known ? known.name : super.inferBinaryName(location, file);
    }

    private static String packageOf(String className) {
      return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }
  }

  /** A class that was compiled before. */
  private static final class Known extends SimpleJavaFileObject {
    private final String name;
    private final byte[] bytes;

    Known(String name, byte[] bytes) {
      super(URI.create("memory:///" + name.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
      this.name = name;
      this.bytes = bytes;
    }

    @Override
    public java.io.InputStream openInputStream() {
      return new java.io.ByteArrayInputStream(bytes);
    }
  }
}
