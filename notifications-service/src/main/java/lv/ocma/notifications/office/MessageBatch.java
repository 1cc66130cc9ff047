package lv.ocma.notifications.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages that were written together: one to many, or the corrections of such. It changes only by being corrected. */
@Entity
@Table(name = "message_batch")
class MessageBatch {

    @Id
    private UUID id;

    @Version
    private long version;

    private @Nullable String template;
    private @Nullable Boolean official;
    private String place;
    private String sender;

    @Column(name = "written_by")
    private String writtenBy;

    private int recipients;
    private @Nullable UUID corrects;
    private int corrections;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected MessageBatch() {}

    private MessageBatch(UUID id, String place, Author author, Instant now) {
        this.id = id;
        this.place = place;
        this.sender = author.sender();
        this.writtenBy = author.writtenBy();
        this.createdAt = now;
    }

    /**
     * Who writes.
     *
     * @param writtenBy {@code sub} of the employee
     * @param sender their client
     */
    record Author(String writtenBy, String sender) {}

    /**
     * What is written.
     *
     * @param template kind of the template
     * @param official whether they are official replies (R6)
     */
    record Wanted(String template, boolean official) {}

    static MessageBatch of(UUID id, Wanted wanted, String place, int recipients, Author author, Instant now) {
        var batch = new MessageBatch(id, place, author, now);
        batch.template = wanted.template();
        batch.official = wanted.official();
        batch.recipients = recipients;
        return batch;
    }

    /** Of those messages of this one that have left; it knows later how many they are. */
    MessageBatch correction(UUID other, Author author, Instant now) {
        corrections++;
        var batch = new MessageBatch(other, place, author, now);
        batch.corrects = id;
        batch.official = official;
        return batch;
    }

    void reaches(int persons) {
        recipients = persons;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    @Nullable
    String template() {
        return template;
    }

    @Nullable
    Boolean official() {
        return official;
    }

    String place() {
        return place;
    }

    String sender() {
        return sender;
    }

    String writtenBy() {
        return writtenBy;
    }

    int recipients() {
        return recipients;
    }

    @Nullable
    UUID corrects() {
        return corrects;
    }

    /** How often it was corrected; each time reached those whom the times before did not. */
    int corrections() {
        return corrections;
    }

    Instant createdAt() {
        return createdAt;
    }
}
