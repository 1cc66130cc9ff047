package lv.ocma.divisions.servicesearch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of whether somebody has to come in person. */
enum PersonalVisit {
    NEEDED("true"),
    NOT_NEEDED("false"),
    UNKNOWN("unknown");

    private final String written;

    PersonalVisit(String written) {
        this.written = written;
    }

    static Optional<PersonalVisit> of(String asked) {
        return Arrays.stream(values())
                .filter(visit -> visit.written.equals(asked))
                .findFirst();
    }

    static List<String> written() {
        return Arrays.stream(values()).map(visit -> visit.written).toList();
    }

    boolean is(@Nullable Boolean known) {
        return switch (this) {
            case NEEDED -> Boolean.TRUE.equals(known);
            case NOT_NEEDED -> Boolean.FALSE.equals(known);
            case UNKNOWN -> known == null;
        };
    }
}
