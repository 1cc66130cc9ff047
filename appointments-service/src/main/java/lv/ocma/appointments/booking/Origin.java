package lv.ocma.appointments.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who made a booking and over which way: the client that sent it, the subject of its token, and whether that client acted for
 * a person who signed in elsewhere.
 */
@Embeddable
public record Origin(
        @Enumerated(EnumType.STRING) Channel channel,
        @Nullable String client,
        @Nullable String subject,
        @Column(name = "on_behalf") boolean onBehalf) {

    public static Origin of(Caller caller) {
        return new Origin(Channel.of(caller), caller.client(), caller.subject(), caller.onBehalf());
    }

    /** As the rules of booking tell channels apart. */
    public lv.ocma.appointments.rule.Channel ruled() {
        return channel.ruled();
    }

    /** The client that may hear what becomes of it; null where staff booked: their console hears nothing. */
    public @Nullable String hearer() {
        return isOfStaff() ? null : client;
    }

    public boolean isOfStaff() {
        return channel == Channel.STAFF;
    }
}
