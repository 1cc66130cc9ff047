package lv.ocma.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What Surefire and Failsafe wrote down in this build. A report of an earlier one says nothing about the code as it is now. */
final class Reports {

    private static final Set<String> NOT_PASSED = Set.of("failure", "error", "skipped");
    private static final XMLInputFactory XML = xml();

    private final Map<String, Outcome> outcomes = new HashMap<>();

    /** Of all runs of a test: one that did not pass decides. */
    enum Outcome {
        PASSED,
        NOT_PASSED,
        NOT_RUN
    }

    /** @param began start of the build, in whole seconds as Maven tells it */
    void read(Path folder, Instant began) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder, "TEST-*.xml")) {
            for (var file : files) {
                if (!Files.getLastModifiedTime(file).toInstant().isBefore(began)) {
                    read(file);
                }
            }
        }
    }

    Outcome of(Proof proof) {
        return outcomes.getOrDefault(proof.identity(), Outcome.NOT_RUN);
    }

    private void read(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var report = XML.createXMLStreamReader(bytes);
            var test = "";
            while (report.hasNext()) {
                if (report.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if ("testcase".equals(report.getLocalName())) {
                    test = identity(report);
                    outcomes.putIfAbsent(test, Outcome.PASSED);
                } else if (NOT_PASSED.contains(report.getLocalName())) {
                    outcomes.put(test, Outcome.NOT_PASSED);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("The report " + file + " can't be read", e);
        }
    }

    /** A parameterized test is reported once for each of its rows: {@code name(String, int)[3]}. */
    private static String identity(XMLStreamReader report) {
        var name = report.getAttributeValue(null, "name");
        var end = 0;
        while (end < name.length() && Character.isJavaIdentifierPart(name.charAt(end))) {
            end++;
        }
        return report.getAttributeValue(null, "classname") + "#" + name.substring(0, end);
    }

    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }
}
