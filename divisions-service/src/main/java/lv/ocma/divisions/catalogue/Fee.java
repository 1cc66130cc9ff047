package lv.ocma.divisions.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;
import java.time.LocalDate;
import lv.ocma.divisions.text.Texts;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * One fee of a service, as a source states it. Its validity is its own: a version of the service may hold fees of several years.
 *
 * @param listed position in the source
 * @param workingDays execution time that it buys
 * @param term execution time in words, where it is not a number of working days
 * @param relief who pays this reduced fee
 * @param subject which kind of the service it is for
 * @param unit what it is paid for each of
 * @param validFrom null when not known since when
 */
@Embeddable
public record Fee(
        int listed,
        BigDecimal amount,
        String currency,
        @Column(name = "working_days") @Nullable Integer workingDays,
        @Embedded @EmbeddedColumnNaming("term_%s") @Nullable Texts term,

        @Embedded @EmbeddedColumnNaming("relief_%s") @Nullable
        Texts relief,

        @Embedded @EmbeddedColumnNaming("subject_%s") @Nullable
        Texts subject,

        @Embedded @EmbeddedColumnNaming("unit_%s") @Nullable Texts unit,
        @Nullable String channel,
        @Column(name = "valid_from") @Nullable LocalDate validFrom,
        @Column(name = "valid_to") @Nullable LocalDate validTo,
        @Nullable String source) {

    /** As the database keeps it, so that a fee that is read equals the one that was written. */
    public Fee {
        amount = amount.setScale(2);
        term = Texts.orNone(term);
        relief = Texts.orNone(relief);
        subject = Texts.orNone(subject);
        unit = Texts.orNone(unit);
    }
}
