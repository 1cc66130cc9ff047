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
 * @param notification since when they count as notified; null while nobody knows, and nobody said
 * @param remedyNamed whether the act said where and until when it is disputed: where it did not, a year is the term
 * @param lastDay local date on which it was in time; null while that is not known
 * @param lateReasons why it came late, as the sender wrote it; null where they did not
 */
@Embeddable
record Dispute(
        @Embedded Act act,

        @Convert(converter = PersonalText.class) @Column(name = "dispute_demand")
        String demand,

        @Embedded @Nullable Notification notification,
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
     * @param since on which the sender counts as notified
     * @param named whether the act said where and until when it is disputed
     * @param counted day on which it was in time by that, unless the act itself names a later one; null while nobody knows since when
     * @param came local date of its receipt
     */
    Dispute notified(Notification since, boolean named, @Nullable LocalDate counted, LocalDate came) {
        var last =
                counted != null && named && act.until() != null && act.until().isAfter(counted) ? act.until() : counted;
        var next = timely(last, came);
        if (!timeliness.next().contains(next)) {
            throw new Conflict("dispute-time-decided", Map.of("timeliness", timeliness));
        }
        return new Dispute(
                act, demand, since.equals(Notification.UNKNOWN) ? null : since, named, last, next, lateReasons);
    }

    private static Timeliness timely(@Nullable LocalDate last, LocalDate came) {
        if (last == null) {
            return Timeliness.UNKNOWN;
        }
        return came.isAfter(last) ? Timeliness.LATE : Timeliness.IN_TIME;
    }

    /** Whether it stays as it is, whatever is told of the act. */
    boolean isRuled() {
        return timeliness.next().isEmpty();
    }

    Dispute of(Act known) {
        return new Dispute(known, demand, notification, remedyNamed, lastDay, timeliness, lateReasons);
    }

    Notification since() {
        return Notification.of(notification);
    }

    /** With why it came late, also where that was said before. */
    Dispute saying(String reasons) {
        return new Dispute(act, demand, notification, remedyNamed, lastDay, timeliness, reasons);
    }

    /** Whether it is examined though it came late; {@link Conflict} unless it did. */
    Dispute ruled(boolean admitted) {
        var next = admitted ? Timeliness.ADMITTED : Timeliness.DENIED;
        if (!timeliness.next().contains(next)) {
            throw new Conflict("dispute-time-decided", Map.of("timeliness", timeliness));
        }
        return new Dispute(act, demand, notification, remedyNamed, lastDay, next, lateReasons);
    }

    /** Never what was written. */
    @Override
    public String toString() {
        return "Dispute[" + timeliness + "]";
    }
}
