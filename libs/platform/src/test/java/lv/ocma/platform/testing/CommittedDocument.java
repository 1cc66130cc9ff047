package lv.ocma.platform.testing;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A document as it is committed under docs/openapi, seen from the folder of a module. {@code -Docma.documents.write} writes it anew. */
public record CommittedDocument(Path file) {

    private static final int TOLD = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    public static CommittedDocument of(String name) {
        return new CommittedDocument(Path.of("..", "docs", "openapi", name + ".json"));
    }

    /** Fails where the code says something else, with pointers to what differs first. */
    public void holds(JsonNode said) {
        try {
            if (System.getProperty("ocma.documents.write") != null) {
                Files.writeString(file, JSON.writer(lines()).writeValueAsString(said) + "\n");
            }
            var differing = differing(JSON.readTree(file.toFile()), said);
            if (!differing.isEmpty()) {
                fail(file.getFileName() + " in docs/openapi says something else than the code, at "
                        + differing.stream().limit(TOLD).collect(Collectors.joining(", "))
                        + (differing.size() > TOLD ? " and " + (differing.size() - TOLD) + " more" : "")
                        + ". What callers are told changes with it: if so it shall be, this test writes it anew with"
                        + " -Docma.documents.write=true, for the same commit.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DefaultPrettyPrinter lines() {
        return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter(" ", "\n"));
    }

    /** Pointers to what one of them has and the other has not, or has otherwise; of members the order is nothing. */
    static List<String> differing(JsonNode committed, JsonNode said) {
        var differing = new ArrayList<String>();
        compare("", committed, said, differing);
        return differing;
    }

    private static void compare(String at, JsonNode committed, JsonNode said, List<String> differing) {
        if (committed.isObject() && said.isObject()) {
            var names = new TreeSet<String>();
            committed.fieldNames().forEachRemaining(names::add);
            said.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(
                    at + "/" + name.replace("~", "~0").replace("/", "~1"),
                    committed.path(name),
                    said.path(name),
                    differing));
        } else if (committed.isArray() && said.isArray() && committed.size() == said.size()) {
            for (int i = 0; i < said.size(); i++) {
                compare(at + "/" + i, committed.path(i), said.path(i), differing);
            }
        } else if (!committed.equals(said)) {
            differing.add(at.isEmpty() ? "/" : at);
        }
    }
}
