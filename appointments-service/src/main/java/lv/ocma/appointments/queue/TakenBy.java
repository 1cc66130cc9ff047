package lv.ocma.appointments.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Over which way somebody came into the queue, and whose token it was. */
@Embeddable
public record TakenBy(
        String channel,
        @Nullable String client,
        @Nullable String subject,
        @Column(name = "on_behalf") boolean onBehalf) {

    public static TakenBy of(Caller caller) {
        return new TakenBy(caller.kind().name(), caller.client(), caller.subject(), caller.onBehalf());
    }
}
