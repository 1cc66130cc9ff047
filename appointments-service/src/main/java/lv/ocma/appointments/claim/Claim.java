package lv.ocma.appointments.claim;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A counter that is taken for a stretch of time.
 *
 * @param booking null while it is only held
 */
public record Claim(UUID id, @Nullable UUID booking, String counter, Need need) {

    public boolean isHold() {
        return booking == null;
    }
}
