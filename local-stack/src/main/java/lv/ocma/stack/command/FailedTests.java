package lv.ocma.stack.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which tests of a run failed and why, from the reports that Surefire and Failsafe leave: whoever sees only the end of a long log sees it there. */
final class FailedTests {
    private static final int MOST = 40;
    private static final int LONGEST = 400;
    private static final List<String> FOLDERS = List.of("target/surefire-reports", "target/failsafe-reports");

    private FailedTests() {}

    /** @param modules folders of modules; of reports that are older than that time nothing is told */
    static List<String> since(Instant start, List<Path> modules) throws IOException {
        var failed = new ArrayList<String>();
        for (var module : modules) {
            for (var folder : FOLDERS) {
                for (var report : reports(module.resolve(folder), start)) {
                    failed.addAll(in(report));
                }
            }
        }
        return failed.size() <= MOST
                ? failed
                : Stream.concat(failed.stream().limit(MOST), Stream.of("and " + (failed.size() - MOST) + " more"))
                        .toList();
    }

    private static List<Path> reports(Path folder, Instant start) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .filter(file -> !modified(file).isBefore(start))
                    .sorted()
                    .toList();
        }
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> in(Path report) throws IOException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        var failed = new ArrayList<String>();
        try (var octets = Files.newInputStream(report)) {
            var reader = factory.createXMLStreamReader(octets);
            var test = "";
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (reader.getLocalName().equals("testcase")) {
                    test = attribute(reader, "classname") + "." + attribute(reader, "name");
                } else if (reader.getLocalName().equals("failure")
                        || reader.getLocalName().equals("error")) {
                    failed.add(test + ": " + reason(reader));
                }
            }
        } catch (XMLStreamException e) {
            failed.add(report + " breaks off: " + e.getMessage());
        }
        return failed;
    }

    private static String reason(XMLStreamReader element) {
        var message = attribute(element, "message");
        var line = (message.isEmpty() ? attribute(element, "type") : message).replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static String attribute(XMLStreamReader element, String name) {
        var value = element.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
