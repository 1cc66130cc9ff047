package lv.ocma.notifications.webhook;

import java.util.List;
import java.util.UUID;

/**
 * A call on loan: what is sent where, and by whose keys it is signed.
 *
 * @param attempt counts its loans; it tells whether it is still this one that is settled
 * @param made counts the attempts that ended, with the one that is to be made
 * @param event id that stays the same over all attempts and replays
 * @param url empty where it cannot be deciphered, as are the keys then
 * @param keys the present one first
 * @param failing whether none has succeeded since one has failed
 */
public record Call(
        UUID id,
        int attempt,
        int made,
        UUID webhook,
        String client,
        String url,
        String host,
        UUID event,
        String type,
        String payload,
        List<SigningKey> keys,
        boolean failing) {

    /** Whether this process has the key by which address and secrets are deciphered. */
    public boolean isReadable() {
        return !keys.isEmpty();
    }

    /** Neither where it goes nor what signs it. */
    @Override
    public String toString() {
        return "Call[" + id + "]";
    }
}
