package lv.ocma.coverage;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/** The promises of the standard as {@code docs/standard/clauses.json} lists them. */
record Standard(Source source, String outside, List<Promise> clauses) {

    /** Where the promises were read. */
    record Source(String title, String order, String approved, String published, String text) {}

    /** One clause: what the standard promises, what the suite does for it, and the modules that owe it. */
    record Promise(String id, String promise, String behaviour, List<String> owners) {}

    Standard {
        clauses = List.copyOf(clauses);
        var seen = new HashSet<String>();
        for (var clause : clauses) {
            if (!seen.add(clause.id())) {
                throw new IllegalArgumentException("The clause " + clause.id() + " is listed twice");
            }
        }
    }

    static Standard read(Path file) throws IOException {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build()
                .readValue(file.toFile(), Standard.class);
    }

    boolean has(String clause) {
        return clauses.stream().anyMatch(promise -> promise.id().equals(clause));
    }
}
