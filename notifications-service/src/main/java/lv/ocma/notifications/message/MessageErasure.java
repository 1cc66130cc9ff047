package lv.ocma.notifications.message;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.retention.Erasing;
import lv.ocma.platform.retention.Erasing.Rule;

/**
 * Erases whom messages went to and what they said once their time is over (P5). What proves that they were sent stays: kind, times, attempts with their codes,
 * Message-ID, hash of the content, and from when somebody counted as notified.
 */
@ApplicationScoped
class MessageErasure {

    /** So that whoever looks at one of them never waits long, and what comes about in an hour is erased in less. */
    static final int AT_ONCE = 200;

    /**
     * Whoever of several instances comes first has taken them. One whose content has no hash yet waits for it: that is its proof. The sheets of a letter go with
     * its copy; those of one that has none go here.
     */
    private static final String ERASE = """
            with due as materialized (
              select id from message
              where kind = :kind and ended_at < :before and erased_at is null and due_at is null and (content is null or content_hash is not null)
              order by ended_at limit :limit for update skip locked),
            sheets as (
              update stored_pdf document set content = null, erased_at = :now from due join posted_letter letter on letter.message = due.id
              where document.id = letter.pdf and document.erased_at is null
                and not exists (select from document_copy copy where copy.pdf = document.id))
            update message m set recipient_name = null, recipient_address = null, recipient_hash = null, person = null, content = null, fallback = null, answer = null,
              deemed_note = null, erased_at = :now, version = version + 1
            from due where m.id = due.id""";

    private final Erasing erasing;
    private final MessageRetention retention;

    MessageErasure(Erasing erasing, MessageRetention retention) {
        this.erasing = erasing;
        this.retention = retention;
    }

    @Scheduled(
            identity = "messages-erase",
            every = "{ocma.message-retention.every}",
            delayed = "3m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        var run = Ids.next();
        for (var kind : MessageKind.values()) {
            erasing.run(
                    new Rule(ERASE, "messages.erase", "message-kind", kind, AT_ONCE),
                    Map.of("kind", kind.name(), "before", retention.keptSince(kind), "now", retention.now()),
                    run);
        }
    }
}
