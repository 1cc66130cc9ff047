package lv.ocma.divisions.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import lv.ocma.divisions.text.Texts;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * An enactment that a service rests on (C9).
 *
 * @param listed position in the source
 * @param title of the enactment, in the languages in which a source names it
 * @param section null where a source names the enactment as a whole
 * @param validFrom null when not known since when
 */
@Embeddable
public record LegalReference(
        int listed,
        @Embedded @EmbeddedColumnNaming("title_%s") Texts title,
        @Nullable String section,
        @Nullable String link,
        @Column(name = "valid_from") @Nullable LocalDate validFrom,
        @Column(name = "valid_to") @Nullable LocalDate validTo,
        String source) {}
