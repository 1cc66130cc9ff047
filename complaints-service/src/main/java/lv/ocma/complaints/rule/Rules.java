package lv.ocma.complaints.rule;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** All rules of terms, from the resource {@code law/deadlines.json}: the law changes, and a change is a row. */
@Singleton
public class Rules {

    private static final String RESOURCE = "/law/deadlines.json";

    private final List<Rule> all;

    Rules(ObjectMapper json) {
        try (InputStream rows = Objects.requireNonNull(Rules.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            all = List.copyOf(json.readValue(rows, new TypeReference<List<Rule>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order in which the resource has them. */
    public List<Rule> all() {
        return all;
    }

    /** The rule that holds for what came on that day. */
    public Rule on(Term term, LocalDate day) {
        return all.stream()
                .filter(rule -> rule.term() == term && rule.holdsOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule of " + term + " holds on " + day));
    }
}
