package lv.ocma.divisions.linked;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A document of linked data in JSON-LD 1.1. It carries its whole context, so that a reader fetches nothing else. */
public record LinkedDocument(
        @JsonProperty("@context") JsonNode context,
        @JsonUnwrapped Object content) {

    public static final String MEDIA_TYPE = "application/ld+json";

    private record Graph(@JsonProperty("@graph") List<?> things) {}

    public static LinkedDocument of(JsonNode context, List<?> things) {
        return new LinkedDocument(context, new Graph(things));
    }

    /** @param name of a resource in {@code /linked} */
    public static JsonNode context(String name) {
        try (var stream = LinkedDocument.class.getResourceAsStream("/linked/" + name)) {
            return new ObjectMapper().readTree(stream).path("@context");
        } catch (IOException e) {
            throw new UncheckedIOException("/linked/" + name, e);
        }
    }
}
