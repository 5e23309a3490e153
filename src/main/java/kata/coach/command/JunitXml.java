package kata.coach.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kata.coach.Outcome;

/** Verdicts as the XML that build servers read: a test case for each exercise. */
final class JunitXml {
  private final Path file;

  private JunitXml(Path file) {
    this.file = file;
  }

  /**
   * Will write into this file, and finds out now whether it can: before minutes have gone into the verdicts.
   *
   * @throws Session.Wrong if it cannot
   */
  static JunitXml to(Path file) {
    var folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new Session.Wrong(file + " is a folder. Name the file to write.");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Session.Wrong(
          "There is no folder " + folder + " to write " + file.getFileName() + " into. Make it first.");
    }
    if (!Files.isWritable(Files.exists(file) ? file : folder)) {
      throw new Session.Wrong("Cannot write " + file + ": it is not permitted.");
    }
    return new JunitXml(file);
  }

  void write(List<Outcome> outcomes) {
    try (var text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "concurrency kata");
      xml.writeAttribute("tests", Integer.toString(outcomes.size()));
      xml.writeAttribute(
          "failures",
          Long.toString(outcomes.stream().filter(outcome -> !outcome.verdict().isGreen()).count()));
      for (var outcome : outcomes) {
        testCase(xml, outcome);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (IOException | XMLStreamException e) {
      throw new Session.Wrong("Cannot write " + file + ": " + e.getMessage());
    }
  }

  private static void testCase(XMLStreamWriter xml, Outcome outcome) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", outcome.exercise().testClass());
    xml.writeAttribute("name", outcome.exercise().shortName());
    if (!outcome.verdict().isGreen()) {
      var first = outcome.firstFailure();
      xml.writeStartElement("failure");
      xml.writeAttribute("message", writable(first.sentence().lines().findFirst().orElse("")));
      xml.writeAttribute("type", outcome.state());
      for (var failure : outcome.verdict().failures()) {
        xml.writeCharacters(writable(failure.title() + "\n" + failure.sentence() + "\n"));
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /** Without the control characters that XML cannot hold; a student's code may print any. */
  private static String writable(String text) {
    return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
  }
}
