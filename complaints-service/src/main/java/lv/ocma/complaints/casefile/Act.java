package lv.ocma.complaints.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.platform.privacy.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * Which act is disputed, as its addressee names it.
 *
 * @param number as it stands on it, e.g. {@code riga-3/2026/17}; of a decision on a case the number of that
 * @param date local date of it
 * @param refusal id of a refusal of appointments-service; null of any other act
 * @param decidedCase id of the case that it decided; null of any other act, and once that case was erased
 * @param decidedAt when the decision on that case was issued, as a reopened one has another later; null of any other act
 * @param extent to what extent it is disputed
 * @param until last day to dispute it that the act names itself; null where that is not known
 * @param instance where it says to dispute it, by name; null where that is not known
 */
@Embeddable
record Act(
        @Convert(converter = PersonalText.class) @Column(name = "dispute_act")
        String number,

        @Column(name = "dispute_act_date") LocalDate date,
        @Column(name = "dispute_refusal") @Nullable UUID refusal,
        @Column(name = "dispute_decided_case") @Nullable UUID decidedCase,
        @Column(name = "dispute_decided_at") @Nullable Instant decidedAt,

        @Convert(converter = PersonalText.class) @Column(name = "dispute_extent")
        String extent,

        @Column(name = "dispute_until") @Nullable LocalDate until,

        @Convert(converter = PersonalText.class) @Column(name = "dispute_instance") @Nullable
        String instance) {

    Act ofCase(UUID decided, DecidedAct decision) {
        return new Act(number, date, null, decided, decision.issued(), extent, decision.until(), decision.instance());
    }

    /** What it says itself was told later. */
    Act naming(LocalDate last) {
        return new Act(number, date, refusal, decidedCase, decidedAt, extent, last, instance);
    }

    /** On which it was handed over where it was decided; null of what was sent. */
    @Nullable
    LocalDate handedOver() {
        return refusal == null ? null : date;
    }

    /** Never which one. */
    @Override
    public String toString() {
        return "Act[…]";
    }
}
