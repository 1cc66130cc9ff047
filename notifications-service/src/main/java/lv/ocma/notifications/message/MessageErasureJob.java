package lv.ocma.notifications.message;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.platform.ids.Ids;
import org.jboss.logging.Logger;

/** Erases what is due, a bounded number in each transaction and in each run. Several instances share the work, and one that dies has done a part. */
@ApplicationScoped
class MessageErasureJob {

    private static final Logger LOG = Logger.getLogger(MessageErasureJob.class);

    /** Of one kind in one run: ten times what comes about in an hour. */
    private static final int MOST_ROUNDS = 50;

    private final MessageErasure erasure;

    MessageErasureJob(MessageErasure erasure) {
        this.erasure = erasure;
    }

    @Scheduled(
            identity = "messages-erase",
            every = "{ocma.message-retention.every}",
            delayed = "3m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        var run = Ids.next();
        int all = 0;
        for (var kind : MessageKind.values()) {
            int some = MessageErasure.AT_ONCE;
            for (int round = 0; round < MOST_ROUNDS && some == MessageErasure.AT_ONCE; round++) {
                some = erasure.eraseSome(kind, run);
                all += some;
            }
        }
        if (all > 0) {
            LOG.infof("whom %d messages went to and what they said is erased", all);
        }
    }
}
