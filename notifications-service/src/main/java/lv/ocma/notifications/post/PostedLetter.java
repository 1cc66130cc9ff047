package lv.ocma.notifications.post;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lv.ocma.notifications.letter.Mailing;
import org.jspecify.annotations.Nullable;

/** A letter under its number, with the sheets that were made of it once; in one batch at a time. */
@Entity
@Table(name = "posted_letter")
class PostedLetter {

    @Id
    private UUID message;

    @Version
    private long version;

    private String number;

    @Enumerated(EnumType.STRING)
    private Mailing mailing;

    private UUID pdf;

    private @Nullable UUID batch;

    private @Nullable Integer position;

    @Column(name = "mail_number")
    private @Nullable String mailNumber;

    @Column(name = "returned_at")
    private @Nullable Instant returnedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "return_reason")
    private @Nullable ReturnReason returnReason;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PostedLetter() {}

    PostedLetter(UUID message, String number, Mailing mailing, UUID pdf) {
        this.message = message;
        this.number = number;
        this.mailing = mailing;
        this.pdf = pdf;
    }

    void enter(UUID into, int at) {
        if (batch != null) {
            throw new IllegalStateException("letter " + number + " is in a batch already");
        }
        batch = into;
        position = at;
    }

    void leaveBatch() {
        batch = null;
        position = null;
    }

    /** By which the post tells where it is. */
    void registered(String byNumber) {
        mailNumber = byNumber;
    }

    void bringBack(ReturnReason reason, Instant now) {
        returnReason = reason;
        returnedAt = now;
    }

    UUID message() {
        return message;
    }

    long version() {
        return version;
    }

    String number() {
        return number;
    }

    Mailing mailing() {
        return mailing;
    }

    UUID pdf() {
        return pdf;
    }

    @Nullable
    UUID batch() {
        return batch;
    }

    @Nullable
    Integer position() {
        return position;
    }

    @Nullable
    String mailNumber() {
        return mailNumber;
    }

    @Nullable
    Instant returnedAt() {
        return returnedAt;
    }

    @Nullable
    ReturnReason returnReason() {
        return returnReason;
    }
}
