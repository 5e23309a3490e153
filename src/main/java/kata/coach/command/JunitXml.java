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
  private JunitXml() {}

  static void write(Path file, List<Outcome> outcomes) throws IOException {
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
    } catch (XMLStreamException e) {
      throw new IOException("cannot write " + file, e);
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
