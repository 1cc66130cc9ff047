package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import lv.ocma.contracts.notifications.MessageFailed;
import lv.ocma.notifications.suppression.SuppressedAddresses;
import lv.ocma.platform.outbox.Outbox;
import lv.ocma.platform.time.Zones;

/** What is learned from a message that has failed for good, and who is told of it: others, where no other way is left. */
@ApplicationScoped
class Failures {

    private final SuppressedAddresses suppressed;
    private final Outbox outbox;

    private final Messages messages;

    Failures(SuppressedAddresses suppressed, Messages messages, Outbox outbox) {
        this.messages = messages;
        this.suppressed = suppressed;
        this.outbox = outbox;
    }

    /** In the transaction in which it has failed. */
    void learn(Message failed, Instant now) {
        var address = failed.recipientAddress();
        if (failed.channel() == Channel.EMAIL && address != null) {
            suppressed.learn(address, failed.reason(), failed.id(), failed.claimedAt(), now);
        }
        var wrong = failed.corrects();
        if (wrong != null && !failed.doubtful()) {
            messages.uncorrect(wrong, failed.id());
        }
    }

    /** In the same transaction: whatever it was about was not told. Not where something newer about it was written since: nothing is lost then. */
    void tell(Message failed, Instant now) {
        if (failed.isOvertaken() || messages.isOutdated(failed)) {
            return;
        }
        outbox.add(new MessageFailed(
                failed.id(),
                failed.kind().name(),
                failed.aboutKind().name(),
                failed.about(),
                failed.channel().name(),
                Objects.requireNonNull(failed.reason()),
                Zones.inRiga(now)));
    }
}
