package lv.ocma.complaints.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * That a case is of another kind.
 *
 * @param now e.g. {@code COMPLAINT}
 * @param before the kind that it was until then
 */
@Embeddable
public record Kinds(
        @Column(name = "kind") String now,
        @Column(name = "kind_before") String before) {}
