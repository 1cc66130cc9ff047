package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.ocma.notifications.Given;

/** Messages that are due over a channel that no provider of the tests takes, so that only the test borrows them. */
@ApplicationScoped
class DueGiven {

    static final Channel CHANNEL = Channel.LETTER;

    private final Given given;

    DueGiven(Given given) {
        this.given = given;
    }

    /** Older ones are due for longer. What it says is that of any message that was written before. */
    UUID one(String sender, int priority) {
        var id = UUID.randomUUID();
        given.change(
                "insert into message (id, version, kind, event_id, about, reference, sequence, place, channel, language, recipient_address, status, message_id,"
                        + " content, attempts, resent, created_at, due_at, expires_at, sender, priority)"
                        + " select ?, 0, 'VISIT_BOOKED', gen_random_uuid(), gen_random_uuid(), 'T', 1, 'riga-3', ?, 'lv', m.recipient_address, 'RENDERED', cast(gen_random_uuid() as text),"
                        + " m.content, 0, 0, now(), clock_timestamp() - interval '1 second', now() + interval '1 day', ?, ?"
                        + " from message m where m.content is not null limit 1",
                id,
                CHANNEL.name(),
                sender,
                priority);
        return id;
    }

    /** Nor is a copy made of what nobody has written. */
    void nothing() {
        given.change(
                "delete from copy_wanted w using message m where m.id = w.message and m.reference = 'T' and m.channel = ?",
                CHANNEL.name());
        given.change(
                "update message set status = 'EXPIRED', due_at = null, ended_at = now() where channel = ? and due_at is not null",
                CHANNEL.name());
    }
}
