package lv.ocma.divisions.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import lv.ocma.divisions.text.Texts;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * A ground on which a service is refused (P4), by the enactment that allows it.
 *
 * @param listed position in the source
 * @param code stays when the wording changes; at most one of a code holds on a date
 * @param text the ground in the words that the customer reads
 * @param title of the enactment
 * @param section null where a source names the enactment as a whole
 * @param validFrom null when not known since when
 */
@Embeddable
public record RefusalGround(
        int listed,
        String code,
        @Embedded @EmbeddedColumnNaming("text_%s") Texts text,
        @Embedded @EmbeddedColumnNaming("title_%s") Texts title,
        @Nullable String section,
        @Nullable String link,
        @Column(name = "valid_from") @Nullable LocalDate validFrom,
        @Column(name = "valid_to") @Nullable LocalDate validTo,
        String source) {}
