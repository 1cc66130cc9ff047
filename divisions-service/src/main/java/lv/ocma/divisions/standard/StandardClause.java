package lv.ocma.divisions.standard;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import lv.ocma.divisions.text.Texts;
import org.hibernate.annotations.EmbeddedColumnNaming;

/**
 * One promise of an edition.
 *
 * @param id as the coverage of the standard names it; it stays from edition to edition
 * @param listed position in the edition
 * @param section heading that it stands under
 * @param summary in short, in words of ours
 * @param text as printed, a paragraph a line
 */
@Embeddable
record StandardClause(
        @Column(name = "clause_id") String id,
        int listed,
        @Embedded @EmbeddedColumnNaming("section_%s") Texts section,
        @Embedded @EmbeddedColumnNaming("summary_%s") Texts summary,
        @Embedded @EmbeddedColumnNaming("text_%s") Texts text) {}
