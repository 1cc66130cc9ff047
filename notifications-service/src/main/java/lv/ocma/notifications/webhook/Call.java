package lv.ocma.notifications.webhook;

import java.util.List;
import java.util.UUID;

/**
 * A call on loan: what is sent where, and by whose keys it is signed.
 *
 * @param attempt counts those of the call; it tells whether it is still this loan that is settled
 * @param event id that stays the same over all attempts and replays
 * @param keys the present one first
 * @param failing whether none has succeeded since one has failed
 */
public record Call(
        UUID id,
        int attempt,
        UUID webhook,
        String url,
        String host,
        UUID event,
        String type,
        String payload,
        List<SigningKey> keys,
        boolean failing) {

    /** Neither where it goes nor what signs it. */
    @Override
    public String toString() {
        return "Call[" + id + "]";
    }
}
