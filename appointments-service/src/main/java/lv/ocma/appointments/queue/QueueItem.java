package lv.ocma.appointments.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.privacy.PersonalText;
import lv.ocma.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

/** One service for one person of whoever waits (R4): finished by itself. */
@Entity
@Table(name = "queue_item")
public class QueueItem {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // the other side of QueueEntry.items
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "entry")
    private QueueEntry entry;

    @SuppressWarnings("UnusedVariable") // orders QueueEntry.items
    private int position;

    private String service;
    private int person;
    private int minutes;

    @Enumerated(EnumType.STRING)
    private ItemOutcome outcome;

    private @Nullable String authority;

    @Convert(converter = PersonalText.class)
    private @Nullable String reason;

    @SuppressWarnings("UnusedVariable") // for whoever asks later who decided
    private @Nullable String employee;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected QueueItem() {}

    QueueItem(QueueEntry entry, int position, String service, int person, int minutes) {
        this.id = Ids.next();
        this.entry = entry;
        this.position = position;
        this.service = service;
        this.person = person;
        this.minutes = minutes;
        this.outcome = ItemOutcome.OPEN;
    }

    void end(ItemOutcome how, String by, Instant at) {
        if (outcome != ItemOutcome.OPEN) {
            throw new Conflict("item-ended", java.util.Map.of("outcome", outcome.name()));
        }
        outcome = how;
        employee = by;
        endedAt = at;
    }

    void refer(String to, String why, String by, Instant at) {
        end(ItemOutcome.REFERRED, by, at);
        authority = to;
        reason = why;
    }

    void refuse(String why, String by, Instant at) {
        end(ItemOutcome.REFUSED, by, at);
        reason = why;
    }

    void reopen() {
        outcome = ItemOutcome.OPEN;
        employee = null;
        endedAt = null;
        authority = null;
        reason = null;
    }

    boolean isOpen() {
        return outcome == ItemOutcome.OPEN;
    }

    public UUID id() {
        return id;
    }

    public String service() {
        return service;
    }

    public int person() {
        return person;
    }

    public int minutes() {
        return minutes;
    }

    public ItemOutcome outcome() {
        return outcome;
    }

    /** Null while it is open. */
    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable String authority() {
        return authority;
    }

    public @Nullable String reason() {
        return reason;
    }
}
