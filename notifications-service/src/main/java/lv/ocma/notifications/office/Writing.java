package lv.ocma.notifications.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.ocma.notifications.letter.Signer;
import lv.ocma.notifications.place.Place;
import lv.ocma.notifications.place.Places;
import lv.ocma.notifications.staff.Employees;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** What holds for everything that employees write: by whom, for which place, and when. */
@ApplicationScoped
class Writing {

    private static final String REQUIRED = "required";
    private static final int LONGEST = 60;

    /** What is to leave later than this is a slip. */
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final Places places;
    private final Employees employees;
    private final Clock clock;

    Writing(Places places, Employees employees, Clock clock) {
        this.places = places;
        this.employees = employees;
        this.clock = clock;
    }

    /** When it may leave, and until when it is of use. */
    record Span(@Nullable Instant notBefore, @Nullable Instant usefulUntil) {}

    /** Null where something is wrong. */
    static @Nullable String template(@Nullable String template, List<Violation> violations) {
        if (template == null) {
            violations.add(Violation.body("/template", REQUIRED));
            return null;
        }
        // Without a dot it is a kind that events make due: nobody writes that by hand.
        if (template.length() > LONGEST || !template.contains(".")) {
            violations.add(Violation.body("/template", "template-kind"));
            return null;
        }
        return template;
    }

    /** Null where there is none. */
    @Nullable
    Place place(@Nullable String id, List<Violation> violations) {
        if (id == null) {
            violations.add(Violation.body("/place", REQUIRED));
            return null;
        }
        var place = places.find(id).orElse(null);
        if (place == null) {
            violations.add(Violation.body("/place", "unknown-place"));
        }
        return place;
    }

    Span span(@Nullable OffsetDateTime notBefore, @Nullable OffsetDateTime usefulUntil, List<Violation> violations) {
        var from = notBefore == null ? null : notBefore.toInstant();
        var until = usefulUntil == null ? null : usefulUntil.toInstant();
        var now = clock.instant();
        var last = now.plus(FARTHEST);
        if (from != null && from.isAfter(last)) {
            violations.add(Violation.body("/notBefore", "range"));
        }
        if (until != null && until.isAfter(last)) {
            violations.add(Violation.body("/usefulUntil", "range"));
        }
        if (until != null && !until.isAfter(from == null || from.isBefore(now) ? now : from)) {
            violations.add(Violation.body("/usefulUntil", "message-useless"));
        }
        return new Span(from, until);
    }

    static Place requireWork(@Nullable Place place, Caller caller) {
        var known = Objects.requireNonNull(place);
        if (!caller.worksAt(known.id(), known.parent())) {
            throw new Forbidden("other-division");
        }
        return known;
    }

    static String author(Caller caller) {
        return Objects.requireNonNull(caller.subject());
    }

    static String sender(Caller caller) {
        return Objects.requireNonNull(caller.client());
    }

    /** Null where the directory does not know the employee: then the unit signs. */
    @Nullable
    Signer signer(Caller caller) {
        return employees.bySubject(author(caller)).map(Signer::of).orElse(null);
    }

    static Map<String, ?> bounds(int most) {
        return Map.of("min", 1, "max", most);
    }
}
