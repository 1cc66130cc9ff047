package lv.ocma.gateway.document;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The committed documents: those of the services, and the one that is made of them. */
final class Documents {

    private static final Path FOLDER = Path.of("..", "docs", "openapi");
    private static final Path MERGED = FOLDER.resolve("ocma.json");
    private static final String SUFFIX = ".json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Documents() {}

    static ObjectNode read(Path file) throws IOException {
        return (ObjectNode) JSON.readTree(Files.readString(file));
    }

    static ObjectNode merged() throws IOException {
        return read(MERGED);
    }

    /** By name, without the merged one. */
    static List<Part> ofServices() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var parts = new ArrayList<Part>();
            for (var file : files.filter(each -> each.toString().endsWith(SUFFIX) && !each.equals(MERGED))
                    .sorted()
                    .toList()) {
                var name = requireNonNull(file.getFileName()).toString();
                parts.add(new Part(name.substring(0, name.length() - SUFFIX.length()), read(file)));
            }
            return parts;
        }
    }

    /** What is to be committed, made of the services' documents as they are now. */
    static ObjectNode made() throws IOException {
        try (var suite = requireNonNull(Documents.class.getResourceAsStream("/suite.json"))) {
            var document = Merge.of((ObjectNode) JSON.readTree(suite), ofServices());
            DoorProblems.addTo(document);
            SharedExamples.share(document);
            UsedComponents.keep(document);
            return document;
        }
    }

    static void write(ObjectNode document) throws IOException {
        var indented = new DefaultIndenter(" ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indented).withArrayIndenter(indented);
        Files.writeString(MERGED, JSON.writer(printer).writeValueAsString(document) + "\n");
    }
}
