package lv.ocma.notifications.message;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import lv.ocma.notifications.notice.Basis;
import lv.ocma.notifications.notice.DeemedNotified;
import lv.ocma.notifications.notice.Taken;
import lv.ocma.platform.digest.Sha256;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One message about one event to one person; it lives as {@link MessageStatus} says. */
@Entity
@EntityListeners(MessageHashes.class)
@Table(name = "message")
@DynamicUpdate // else each step would encrypt and write anew what it says
class Message extends MessageState {

    private static final String OVERTAKEN = "overtaken";

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Message() {}

    /** @param patience how long it is tried to send it from when it may leave, where it does not lose its use before */
    Message(UUID id, Cause cause, Channel channel, Instant now, Duration patience) {
        this.id = id;
        this.kind = cause.kind();
        this.eventId = cause.event();
        this.aboutKind = cause.about().kind();
        this.about = cause.about().id();
        this.reference = cause.about().reference();
        this.sequence = cause.sequence();
        this.place = cause.place();
        this.priority = cause.priority();
        this.sender = cause.sender();
        this.channel = channel;
        this.language = cause.language().tag();
        this.official = cause.isOfficial();
        this.status = MessageStatus.CREATED;
        this.createdAt = now;
        this.usefulUntil = cause.usefulUntil();
        var notBefore = cause.notBefore();
        this.expiresAt = ending(notBefore != null && notBefore.isAfter(now) ? notBefore : now, patience);
        var origin = cause.origin();
        if (origin != null) {
            this.templateKind = origin.template();
            this.writtenBy = origin.writtenBy();
            this.batch = origin.batch();
            this.corrects = origin.corrects();
        }
    }

    /** What is written now is what leaves, however often and whenever. */
    void render(Reach reach, @Nullable String fallback) {
        become(MessageStatus.RENDERED);
        this.recipientName = reach.name();
        this.recipientAddress = reach.address();
        this.messageId = reach.messageId();
        this.content = reach.content();
        this.templateVersion = reach.templateVersion();
        this.person = reach.person();
        this.fallback = fallback;
        var until = reach.until();
        if (until != null && (usefulUntil == null || until.isBefore(usefulUntil))) {
            usefulUntil = until;
        }
    }

    /** It may leave from then on. */
    void release(Instant due) {
        dueAt = due;
    }

    /** It may not leave at this hour. */
    void keepUntil(Instant allowed) {
        if (status == MessageStatus.SENDING) {
            await("quiet-hours", allowed);
        } else {
            dueAt = allowed;
        }
    }

    /** The same, over another channel; patience begins anew. */
    Message instead(Reach next, @Nullable String left, Duration patience, Instant now) {
        var other = new Message();
        other.id = next.id();
        other.kind = kind;
        other.eventId = eventId;
        other.aboutKind = aboutKind;
        other.about = about;
        other.reference = reference;
        other.sequence = sequence;
        other.place = place;
        other.priority = priority;
        other.sender = sender;
        other.channel = next.channel();
        other.language = language;
        other.official = official;
        other.status = MessageStatus.CREATED;
        other.createdAt = now;
        other.usefulUntil = usefulUntil;
        other.insteadOf = id;
        other.templateKind = templateKind;
        other.writtenBy = writtenBy;
        other.batch = batch;
        other.render(next, left);
        other.expiresAt = other.ending(now, patience);
        return other;
    }

    private Instant ending(Instant now, Duration patience) {
        var last = now.plus(patience);
        return usefulUntil == null || last.isBefore(usefulUntil) ? last : usefulUntil;
    }

    /** What it says is so no more, or comes too late. */
    boolean isUseless(Instant now) {
        return usefulUntil != null && !now.isBefore(usefulUntil);
    }

    /** The person has it or may have it, and no attempt is under way that would end unseen. */
    boolean hasLeft() {
        return status == MessageStatus.ACCEPTED
                || status == MessageStatus.DELIVERED
                || (doubtful && status != MessageStatus.SENDING);
    }

    void correct(UUID by) {
        if (correctedBy != null || !hasLeft()) {
            throw new IllegalStateException("message " + id + " is not corrected: " + status);
        }
        correctedBy = by;
    }

    /** Nothing more is tried over this channel, and the person has not got it. */
    boolean hasFailed() {
        return switch (status) {
            case FAILED, EXPIRED, UNDELIVERABLE -> true;
            default -> false;
        };
    }

    /** Something newer took its place: that nobody got it is no loss. */
    boolean isOvertaken() {
        return OVERTAKEN.equals(reason);
    }

    void giveUp(Obstacle obstacle, Instant now) {
        end(
                MessageStatus.UNDELIVERABLE,
                obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                now);
    }

    /** Takes the message for one attempt. Found under way, its sender has died, perhaps after the provider had accepted it. */
    void claim(String by, Instant now, Instant leaseEnd) {
        if (doubtful) {
            resent++;
        }
        become(MessageStatus.SENDING);
        attempts++;
        provider = by;
        claimedAt = now;
        dueAt = leaseEnd;
    }

    boolean hasExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    void expire(Instant now) {
        end(MessageStatus.EXPIRED, reason == null ? "not-accepted-in-time" : reason, now);
    }

    /** What it says is so no more. */
    void overtake(Instant now) {
        usefulUntil = now;
        end(MessageStatus.EXPIRED, OVERTAKEN, now);
    }

    void accept(String answer, Instant now) {
        end(MessageStatus.ACCEPTED, null, now);
        this.answer = answer;
    }

    void fail(String reason, Instant now) {
        end(MessageStatus.FAILED, reason, now);
    }

    /** Nothing was said against the message itself. */
    void await(String reason, Instant until) {
        become(MessageStatus.DEFERRED);
        this.reason = reason;
        dueAt = until;
    }

    void defer(String reason, Instant until) {
        setbacks++;
        await(reason, until);
    }

    /** Its sender has died with it. */
    void loseSight() {
        doubtful = true;
    }

    /** The provider may have taken it: sent once more under the same Message-ID, it may be there twice. */
    void doubt(String reason, Instant until) {
        doubtful = true;
        defer(reason, until);
    }

    /** What the provider has told of it after it had accepted it. */
    void receive(Receipt.Outcome outcome, @Nullable String code, Instant now) {
        switch (outcome) {
            case DELIVERED -> {
                end(MessageStatus.DELIVERED, null, now);
                deliveredAt = now;
            }
            case FAILED -> end(MessageStatus.FAILED, code, now);
            case EXPIRED -> end(MessageStatus.EXPIRED, code, now);
        }
    }

    /** The person may have it, so that it can tell them something in law. */
    boolean isSent() {
        return (status == MessageStatus.ACCEPTED || status == MessageStatus.DELIVERED) && erasedAt == null;
    }

    void countAsNotified(DeemedNotified counted) {
        deemed = counted;
    }

    /** @param note of who has recorded it */
    void countAsNotified(DeemedNotified taken, @Nullable String note) {
        deemed = taken;
        deemedNote = note;
    }

    /**
     * Taken on or after a date that may still move: counts should that turn out to be later. Whether it is the earliest that is known.
     *
     * @param note of who has recorded it
     */
    boolean remember(Basis how, LocalDate day, @Nullable String note) {
        if (taken != null && !day.isBefore(taken.on())) {
            return false;
        }
        taken = new Taken(how, day);
        deemedNote = note;
        return true;
    }

    void hash(MessageHashes hashes) {
        if (recipientHash == null && recipientAddress != null) {
            recipientHash = hashes.ofAddress(recipientAddress);
        }
        if (contentHash == null && content != null) {
            contentHash = Sha256.hex(content);
        }
    }

    /** Whether it is in the inbox of this person. */
    boolean isKeptFor(UUID who) {
        return channel == Channel.INBOX
                && who.equals(person)
                && (status == MessageStatus.ACCEPTED || status == MessageStatus.DELIVERED);
    }

    /** The person has opened it: from then on they know. The first time counts. */
    void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
        if (status == MessageStatus.ACCEPTED) {
            receive(Receipt.Outcome.DELIVERED, null, now);
        }
    }

    private void end(MessageStatus end, @Nullable String reason, Instant now) {
        become(end);
        if (hasFailed() && deemed != null && !deemed.basis().isRecorded() && !isUnproven(reason)) {
            deemed = null;
            noticeLost = true;
        }
        this.reason = reason;
        dueAt = null;
        if (endedAt == null) {
            endedAt = now;
        }
    }

    /** Whoever knows a Message-ID can say so: enough to tell the person once more, not to take from them the day on which they were told. */
    private static boolean isUnproven(@Nullable String reason) {
        return reason != null && reason.startsWith("bounce-unproven-");
    }

    private void become(MessageStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("a message that is " + status + " does not become " + next);
        }
        status = next;
    }

    boolean hasLostNotice() {
        return noticeLost;
    }
}
