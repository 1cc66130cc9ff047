package lv.ocma.notifications.message;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A message on loan for one attempt.
 *
 * @param version tells whether it is still this loan that is settled
 * @param content as the channel has it: MIME for an e-mail, the text of an SMS
 * @param taken how many parts of it the provider has taken in earlier attempts
 * @param probe whether the provider is tried out with it after a failure
 */
public record Loan(
        UUID id,
        long version,
        String provider,
        String address,
        String content,
        Instant expiresAt,
        int taken,
        boolean probe) {

    static Loan of(Message message, String provider, int taken, boolean probe) {
        return new Loan(
                message.id(),
                message.version(),
                provider,
                Objects.requireNonNull(message.recipientAddress()),
                Objects.requireNonNull(message.content()),
                message.expiresAt(),
                taken,
                probe);
    }

    /** Neither whom it goes to nor what it says. */
    @Override
    public String toString() {
        return "Loan[" + id + "]";
    }
}
