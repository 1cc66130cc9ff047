package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lv.ocma.appointments.place.Opening;
import lv.ocma.appointments.place.Place;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;

/**
 * Holds what stands on paper against the hours of the place: nobody is called long before it opens, nor much later than its rule lets people be served
 * after closing. Doors and clocks are not exact. A visit that is known of a day on which the place was closed after all is entered as it was.
 */
@ApplicationScoped
class PaperHours {

    private static final String RELEASE = "RELEASE";
    private static final Duration MARGIN = Duration.ofMinutes(15);

    private final QueuePlaces places;
    private final QueueRules rules;
    private final QueueSettings settings;

    PaperHours(QueuePlaces places, QueueRules rules, QueueSettings settings) {
        this.places = places;
        this.rules = rules;
        this.settings = settings;
    }

    void requireValid(PaperVisit paper, Place place) {
        paper.requireValid(places.now(), settings.paperDays());
        var openings = places.openings(place.id(), paper.day());
        if (openings.isEmpty() && paper.services() != null) {
            throw new Invalid(Violation.body("/arrived", "place-was-closed"));
        }
        if (!openings.isEmpty() && !isDuring(openings, paper, place)) {
            throw new Invalid(Violation.body("/called", "outside-the-hours", Map.of("hours", told(openings))));
        }
    }

    private boolean isDuring(List<Opening> openings, PaperVisit paper, Place place) {
        var called = Objects.requireNonNull(paper.called()).toInstant();
        var rule = rules.of(place.id());
        var after = Duration.ofMinutes(rule.atClosing().equals(RELEASE) ? 0 : rule.closingMinutes());
        return openings.stream()
                .map(Opening::span)
                .anyMatch(open -> !called.isBefore(open.start().minus(MARGIN))
                        && !called.isAfter(open.end().plus(after).plus(MARGIN)));
    }

    private static String told(List<Opening> openings) {
        return openings.stream()
                .map(opening -> opening.opens() + "–" + opening.closes())
                .collect(Collectors.joining(", "));
    }
}
