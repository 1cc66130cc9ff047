package lv.ocma.notifications.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From which date somebody counts as notified, and why. It stands whatever rule comes later; another one takes its place only where an earlier taking is
 * recorded, or where a year was not known in full.
 *
 * @param date in Latvia
 * @param rule by its name
 * @param countedFrom day of the basis
 * @param openYear which is not known in full; null where the date is certain
 * @param openRevision how often that year had been told when it was counted by
 */
@Embeddable
public record DeemedNotified(
        @Column(name = "deemed_on") LocalDate date,
        @Column(name = "deemed_rule") String rule,
        @Column(name = "deemed_verified") boolean verified,

        @Enumerated(EnumType.STRING) @Column(name = "deemed_basis")
        Basis basis,

        @Column(name = "deemed_from") LocalDate countedFrom,
        @Column(name = "deemed_open_year") @Nullable Integer openYear,
        @Column(name = "deemed_open_revision") @Nullable Integer openRevision) {

    /** It may be another date when the calendar of the year is known. */
    public boolean provisional() {
        return openYear != null;
    }

    /** Whether they tell others the same. */
    public boolean tellsAs(DeemedNotified other) {
        return date.equals(other.date) && rule.equals(other.rule) && provisional() == other.provisional();
    }
}
