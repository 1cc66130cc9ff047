package lv.ocma.notifications.letter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Terms of law that messages name (V4): rows with validity dates and sources, so that a change of law is a change of data. */
final class Deadlines {

    private static final String FILE = "/law/deadlines.json";

    private final List<Term> terms = read();

    private record Term(
            String rule,
            String value,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }
    }

    /** The value of the rule on that day, e.g. {@code working-days-10}. */
    String of(String rule, LocalDate day) {
        return terms.stream()
                .filter(term -> term.rule.equals(rule) && term.holdsOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no term for " + rule + " on " + day))
                .value;
    }

    private static List<Term> read() {
        try (var file = Deadlines.class.getResourceAsStream(FILE)) {
            return StreamSupport.stream(new ObjectMapper().readTree(file).spliterator(), false)
                    .map(row -> new Term(
                            row.path("rule").asText(), row.path("value").asText(), day(row, "from"), day(row, "until")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static @Nullable LocalDate day(JsonNode row, String field) {
        return row.path(field).isTextual() ? LocalDate.parse(row.path(field).asText()) : null;
    }
}
