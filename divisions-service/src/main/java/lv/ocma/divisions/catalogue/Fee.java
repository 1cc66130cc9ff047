package lv.ocma.divisions.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One fee of a service, as a source states it.
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
record Fee(
        int listed,
        BigDecimal amount,
        String currency,
        @Column(name = "working_days") @Nullable Integer workingDays,
        @Column(name = "term_en") @Nullable String term,
        @Column(name = "relief_en") @Nullable String relief,
        @Column(name = "subject_en") @Nullable String subject,
        @Column(name = "unit_en") @Nullable String unit,
        @Nullable String channel,
        @Column(name = "valid_from") @Nullable LocalDate validFrom,
        @Column(name = "valid_to") @Nullable LocalDate validTo,
        @Nullable String source) {}
