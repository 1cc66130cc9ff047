package lv.ocma.complaints.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.complaints.visit.KnownVisit;
import lv.ocma.platform.text.SeenText;
import org.jspecify.annotations.Nullable;

/**
 * What happened with a customer, with all that is needed of it.
 *
 * @param present directory ids of the employees who were there
 * @param caseNumber of the case or enquiry that it touched
 */
record Happened(
        String place,
        Ground ground,
        Instant at,
        String account,
        List<String> present,
        @Nullable UUID visit,
        @Nullable String caseNumber) {

    private static final Duration LATEST = Duration.ofDays(30);

    Happened {
        present = List.copyOf(present);
    }

    /** Nothing is lacking in it. */
    static Happened of(NewIncident sent) {
        return of(
                sent,
                Objects.requireNonNull(sent.place()),
                Objects.requireNonNull(sent.happened()).toInstant(),
                ids(Objects.requireNonNull(sent.present())));
    }

    /** What is said overrides what the visit tells. */
    static Happened of(NewIncident sent, KnownVisit visit, Instant now) {
        var place = sent.place();
        return of(
                sent,
                place == null || SeenText.isBlank(place) ? visit.place() : place,
                sent.happened() == null ? visit.moment(now) : sent.happened().toInstant(),
                sent.present() == null ? Stream.ofNullable(visit.employee()).toList() : ids(sent.present()));
    }

    private static Happened of(NewIncident sent, String place, Instant at, List<String> present) {
        return new Happened(place, sent.ground(), at, sent.strippedAccount(), present, sent.visit(), sent.caseNumber());
    }

    private static List<String> ids(List<UUID> present) {
        return present.stream().map(UUID::toString).distinct().toList();
    }

    /** Neither in the future nor too long ago to be recorded. */
    boolean isRecent(Instant now) {
        return !at.isAfter(now) && Duration.between(at, now).compareTo(LATEST) <= 0;
    }

    /** Never what is personal in it. */
    @Override
    public String toString() {
        return "Happened[at " + place + "]";
    }
}
