package lv.ocma.complaints.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.platform.privacy.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * Which act is disputed, as its addressee names it.
 *
 * @param number as it stands on it, e.g. {@code riga-3/2026/17}
 * @param date local date of it
 * @param refusal id of a refusal of appointments-service; null of any other act
 * @param extent to what extent it is disputed
 */
@Embeddable
record Act(
        @Convert(converter = PersonalText.class) @Column(name = "dispute_act")
        String number,

        @Column(name = "dispute_act_date") LocalDate date,
        @Column(name = "dispute_refusal") @Nullable UUID refusal,

        @Convert(converter = PersonalText.class) @Column(name = "dispute_extent")
        String extent) {

    /** Never which one. */
    @Override
    public String toString() {
        return "Act[…]";
    }
}
