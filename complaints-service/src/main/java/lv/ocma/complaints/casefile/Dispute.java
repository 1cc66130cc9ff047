package lv.ocma.complaints.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Map;
import lv.ocma.platform.privacy.PersonalText;
import lv.ocma.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a dispute of an act.
 *
 * @param demand what is asked, as the sender wrote it
 * @param notifiedOn local date on which they count as notified; null while nobody knows
 * @param remedyNamed whether the act said where and until when it is disputed: where it did not, a year is the term
 * @param lastDay local date on which it was in time; null while that is not known
 * @param lateReasons why it came late, as the sender wrote it; null where they did not
 */
@Embeddable
record Dispute(
        @Embedded Act act,

        @Convert(converter = PersonalText.class) @Column(name = "dispute_demand")
        String demand,

        @Column(name = "dispute_notified_on") @Nullable LocalDate notifiedOn,
        @Column(name = "dispute_remedy_named") boolean remedyNamed,
        @Column(name = "dispute_last_day") @Nullable LocalDate lastDay,

        @Enumerated(EnumType.STRING) @Column(name = "dispute_timeliness")
        Timeliness timeliness,

        @Convert(converter = PersonalText.class) @Column(name = "dispute_late_reasons") @Nullable
        String lateReasons) {

    /**
     * As it came; when it had to come is counted next.
     *
     * @param lateReasons null where there are none
     */
    static Dispute of(Act act, String demand, @Nullable String lateReasons) {
        return new Dispute(act, demand, null, true, null, Timeliness.UNKNOWN, lateReasons);
    }

    /**
     * By another day, or by the first one that is known; {@link Conflict} once it was decided about.
     *
     * @param day on which the sender counts as notified
     * @param named whether the act said where and until when it is disputed
     * @param last day on which it was in time
     * @param came local date of its receipt
     */
    Dispute notified(LocalDate day, boolean named, LocalDate last, LocalDate came) {
        var next = came.isAfter(last) ? Timeliness.LATE : Timeliness.IN_TIME;
        if (!timeliness.next().contains(next)) {
            throw new Conflict("dispute-time-decided", Map.of("timeliness", timeliness));
        }
        return new Dispute(act, demand, day, named, last, next, lateReasons);
    }

    /** With why it came late, also where that was said before. */
    Dispute saying(String reasons) {
        return new Dispute(act, demand, notifiedOn, remedyNamed, lastDay, timeliness, reasons);
    }

    /** Whether it is examined though it came late; {@link Conflict} unless it did. */
    Dispute ruled(boolean admitted) {
        var next = admitted ? Timeliness.ADMITTED : Timeliness.DENIED;
        if (!timeliness.next().contains(next)) {
            throw new Conflict("dispute-time-decided", Map.of("timeliness", timeliness));
        }
        return new Dispute(act, demand, notifiedOn, remedyNamed, lastDay, next, lateReasons);
    }

    /** Never what was written. */
    @Override
    public String toString() {
        return "Dispute[" + timeliness + "]";
    }
}
