package lv.ocma.divisions.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.ocma.platform.digest.Sha256;

/** The content of a seed's files, with the date on which the newest of them was generated and a hash over all of them. */
public final class SeedFiles {

    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private final ObjectMapper json = new ObjectMapper();

    public SeedFiles(List<String> names) {
        for (var name : names) {
            contents.put(name, read(name));
        }
    }

    public JsonNode json(String name) {
        try {
            return json.readTree(content(name));
        } catch (IOException e) {
            throw new UncheckedIOException("/seed/" + name, e);
        }
    }

    public String text(String name) {
        return new String(content(name), StandardCharsets.UTF_8);
    }

    /** Files that others brought along tell no date of ours. */
    LocalDate generated() {
        return contents.keySet().stream()
                .filter(name -> name.endsWith(".json"))
                .map(name -> json(name).path("generated"))
                .filter(JsonNode::isTextual)
                .map(date -> LocalDate.parse(date.textValue()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    String sha256() {
        var digest = Sha256.begun();
        contents.values().forEach(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    private byte[] content(String name) {
        var content = contents.get(name);
        if (content == null) {
            throw new IllegalArgumentException(name + " is no file of this seed");
        }
        return content;
    }

    private static byte[] read(String name) {
        try (var stream = SeedFiles.class.getResourceAsStream("/seed/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The release lacks /seed/" + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("/seed/" + name, e);
        }
    }
}
