package lv.ocma.complaints.spoken;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What it is about: fixed once it is written down.
 *
 * @param kind as of cases
 * @param place id of the place
 * @param employee directory id of whom it concerns
 */
@Embeddable
record Matter(
        String kind,
        String place,
        String language,
        @Nullable UUID visit,
        @Nullable String employee,
        @Nullable String clause,
        @Nullable String service) {}
