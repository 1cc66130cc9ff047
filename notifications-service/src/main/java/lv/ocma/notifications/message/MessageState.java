package lv.ocma.notifications.message;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.notifications.letter.Priority;
import lv.ocma.platform.privacy.PersonalText;
import org.jspecify.annotations.Nullable;

/** What is kept of a message, as it stands; {@link Message} is what may become of it. Whom it goes to and what it says is encrypted. */
@MappedSuperclass
abstract class MessageState extends ReceivedState {

    @Id
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    MessageKind kind;

    @Column(name = "event_id")
    UUID eventId;

    @Enumerated(EnumType.STRING)
    @Column(name = "about_kind")
    About.Kind aboutKind;

    UUID about;

    String reference;

    long sequence;

    String place;

    @Enumerated(EnumType.ORDINAL)
    Priority priority;

    String sender;

    @Enumerated(EnumType.STRING)
    Channel channel;

    String language;

    /** Null of one that was written before this was kept. */
    @Nullable
    Boolean official;

    @Convert(converter = PersonalText.class)
    @Column(name = "recipient_name")
    @Nullable
    String recipientName;

    @Convert(converter = PersonalText.class)
    @Column(name = "recipient_address")
    @Nullable
    String recipientAddress;

    @Enumerated(EnumType.STRING)
    MessageStatus status;

    @Nullable
    String reason;

    @Column(name = "message_id")
    @Nullable
    String messageId;

    @Convert(converter = PersonalText.class)
    @Nullable
    String content;

    @Convert(converter = PersonalText.class)
    @Nullable
    String fallback;

    @Column(name = "instead_of")
    @Nullable
    UUID insteadOf;

    @Nullable
    String provider;

    @Column(name = "template_version")
    @Nullable
    Integer templateVersion;

    @Column(name = "template_kind")
    @Nullable
    String templateKind;

    @Column(name = "written_by")
    @Nullable
    String writtenBy;

    @Nullable
    UUID batch;

    @Nullable
    UUID corrects;

    @Column(name = "corrected_by")
    @Nullable
    UUID correctedBy;

    @Nullable
    String answer;

    int attempts;

    int setbacks;

    boolean doubtful;

    int resent;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "claimed_at")
    @Nullable
    Instant claimedAt;

    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    @Column(name = "useful_until")
    @Nullable
    Instant usefulUntil;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Nullable
    UUID person;

    @Column(name = "recipient_hash")
    @Nullable
    String recipientHash;

    @Column(name = "content_hash")
    @Nullable
    String contentHash;

    @Column(name = "erased_at")
    @Nullable
    Instant erasedAt;

    @Nullable
    Instant usefulUntil() {
        return usefulUntil;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    MessageKind kind() {
        return kind;
    }

    Priority priority() {
        return priority;
    }

    String sender() {
        return sender;
    }

    About.Kind aboutKind() {
        return aboutKind;
    }

    UUID about() {
        return about;
    }

    String reference() {
        return reference;
    }

    String place() {
        return place;
    }

    Channel channel() {
        return channel;
    }

    String language() {
        return language;
    }

    @Nullable
    Boolean official() {
        return official;
    }

    boolean isOfficial() {
        return Boolean.TRUE.equals(official);
    }

    @Nullable
    String recipientName() {
        return recipientName;
    }

    @Nullable
    String recipientAddress() {
        return recipientAddress;
    }

    MessageStatus status() {
        return status;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String messageId() {
        return messageId;
    }

    @Nullable
    String content() {
        return content;
    }

    @Nullable
    String fallback() {
        return fallback;
    }

    @Nullable
    UUID insteadOf() {
        return insteadOf;
    }

    @Nullable
    String templateKind() {
        return templateKind;
    }

    @Nullable
    String writtenBy() {
        return writtenBy;
    }

    @Nullable
    UUID batch() {
        return batch;
    }

    @Nullable
    UUID corrects() {
        return corrects;
    }

    @Nullable
    UUID correctedBy() {
        return correctedBy;
    }

    @Nullable
    String provider() {
        return provider;
    }

    @Nullable
    String answer() {
        return answer;
    }

    long sequence() {
        return sequence;
    }

    int attempts() {
        return attempts;
    }

    int setbacks() {
        return setbacks;
    }

    int resent() {
        return resent;
    }

    boolean doubtful() {
        return doubtful;
    }

    @Nullable
    Instant claimedAt() {
        return claimedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    UUID person() {
        return person;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    String contentHash() {
        return contentHash;
    }

    @Nullable
    Instant erasedAt() {
        return erasedAt;
    }
}
