package lv.ocma.complaints.serviceerror;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who was told of an error, and when.
 *
 * @param official {@code sub}; null where that is the head office
 */
@Embeddable
record ToldOfficial(
        @Nullable String official, @Column(name = "told_at") Instant at) {}
