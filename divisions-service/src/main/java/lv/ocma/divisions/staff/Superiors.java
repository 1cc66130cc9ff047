package lv.ocma.divisions.staff;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who is above whom; nobody is above themselves. */
record Superiors(Map<UUID, UUID> above) {

    /** Whether the employee would come to stand above themselves. */
    boolean closeACircle(UUID member, @Nullable UUID superior) {
        for (var at = superior; at != null; at = above.get(at)) {
            if (at.equals(member)) {
                return true;
            }
        }
        return false;
    }

    /** The nearest one above who is there: when an official leaves, the next one answers (P9). */
    Optional<UUID> nearest(UUID member, Predicate<UUID> present) {
        for (var at = above.get(member); at != null; at = above.get(at)) {
            if (present.test(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
