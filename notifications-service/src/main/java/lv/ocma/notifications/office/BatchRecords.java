package lv.ocma.notifications.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lv.ocma.notifications.message.OfficeMessages;
import lv.ocma.notifications.place.Places;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.audit.Purpose;
import lv.ocma.platform.security.Caller;

/** Keeps what was written together, and shows what became of it to the staff of the place; who wrote is recorded. */
@ApplicationScoped
class BatchRecords {

    private static final String OBJECT = "message-batch";

    private final MessageBatches batches;
    private final OfficeMessages messages;
    private final Places places;
    private final Audit audit;

    BatchRecords(MessageBatches batches, OfficeMessages messages, Places places, Audit audit) {
        this.batches = batches;
        this.messages = messages;
        this.places = places;
        this.audit = audit;
    }

    /** @param version for the ETag */
    record Seen(MessageBatchView view, long version) {}

    /** In the running transaction. */
    void add(MessageBatch batch) {
        batches.persist(batch);
    }

    /** In the running transaction, with its messages. */
    Seen written(MessageBatch batch, Caller caller) {
        audit.change(caller, "message-batch.write", OBJECT, batch.id(), batch.place());
        batches.flush();
        return seen(batch);
    }

    /** As {@link #written}, of the batch that corrects another. */
    Seen corrected(MessageBatch wrong, MessageBatch right, String reason, Caller caller) {
        audit.change(caller, "message-batch.correct", OBJECT, wrong.id(), wrong.place(), Purpose.stated(reason));
        batches.flush();
        return seen(right);
    }

    Seen one(UUID id, Caller caller) {
        return seen(visible(batches.require(id), caller));
    }

    /** Locked until the transaction ends. */
    MessageBatch lock(UUID id, Caller caller) {
        return visible(batches.lock(id), caller);
    }

    private MessageBatch visible(MessageBatch batch, Caller caller) {
        places.requireWork(batch.place(), caller);
        return batch;
    }

    private Seen seen(MessageBatch batch) {
        var counts = messages.counts(batch.id());
        var correctedBy = batch.corrections() == 0 ? List.<UUID>of() : batches.corrections(batch.id());
        return new Seen(
                MessageBatchView.of(batch, counts, messages.uncorrected(batch.id()), correctedBy), batch.version());
    }
}
