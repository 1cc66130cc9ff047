package lv.ocma.appointments.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Over which way somebody came into the queue, whose token it was, and whose place in it it is. */
@Embeddable
public record TakenBy(
        String channel,
        @Nullable String client,
        @Nullable String subject,
        @Column(name = "on_behalf") boolean onBehalf,
        @Nullable UUID person,
        @Column(name = "manage_token_hash") @Nullable String manageTokenHash,
        @Column(name = "contact_email_hash") @Nullable String emailHash,
        @Column(name = "contact_phone_hash") @Nullable String phoneHash) {

    /** Of somebody whose rights are those of the booking. */
    public static TakenBy of(Caller caller) {
        return of(caller, null, null);
    }

    /**
     * @param person whose ticket it is; null where nobody is known
     * @param manageTokenHash of the token that opens it; null where it is a person's
     */
    public static TakenBy of(Caller caller, @Nullable UUID person, @Nullable String manageTokenHash) {
        return new TakenBy(
                caller.kind().name(),
                caller.client(),
                caller.subject(),
                caller.onBehalf(),
                person,
                manageTokenHash,
                null,
                null);
    }

    /** The client that may hear what becomes of it; null where staff gave it: their console hears nothing. */
    public @Nullable String hearer() {
        return Caller.Kind.STAFF.name().equals(channel) ? null : client;
    }

    /** As whoever is not signed in is known again: by keyed hashes of the contact alone. */
    public TakenBy knownBy(@Nullable String email, @Nullable String phone) {
        return new TakenBy(channel, client, subject, onBehalf, person, manageTokenHash, email, phone);
    }
}
