package lv.ocma.divisions.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import lv.ocma.divisions.text.Texts;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * Where and until when a decision on a service is disputed (V4, P4).
 *
 * @param authority id in the competence directory
 * @param period ISO 8601, from the day on which the decision comes into force
 * @param title of the enactment; null where no source names it
 * @param assumed true where no source says so of this very service
 */
@Embeddable
public record Dispute(
        @Column(name = "dispute_authority") String authority,
        @Column(name = "dispute_period") String period,

        @Embedded @EmbeddedColumnNaming("dispute_title_%s") @Nullable
        Texts title,

        @Column(name = "dispute_section") @Nullable String section,
        @Column(name = "dispute_link") @Nullable String link,
        @Column(name = "dispute_assumed") boolean assumed,
        @Column(name = "dispute_source") String source) {}
