package lv.ocma.appointments.queue;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.booking.VisitStatus;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.privacy.PersonalText;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.NotFound;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the queue of a place on one day: from check-in or ticket until they are served, have left or the day has ended. A booked visit has its
 * booking, which goes through the same states beside it ({@link VisitStatus}).
 */
@Entity
@Table(name = "queue_entry")
public class QueueEntry {

    @Id
    private UUID id;

    @Version
    private long version;

    private String place;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    @SuppressWarnings("UnusedVariable") // orders those who came at one moment
    private int sequence;

    private String number;
    private @Nullable UUID booking;

    @SuppressWarnings("UnusedVariable") // for whoever asks later who waited in vain
    @Column(name = "booking_given_back")
    private @Nullable UUID bookingGivenBack;

    @Enumerated(EnumType.STRING)
    private VisitStatus status;

    @Embedded
    private Arrival arrival;

    @SuppressWarnings("UnusedVariable") // planned, for those who wait behind
    private int minutes;

    private @Nullable String counter;
    private @Nullable String employee;

    @Embedded
    private LastCall lastCall = new LastCall();

    /** Until they are served: a call that is taken back gives them back to whom they were handed. */
    @SuppressWarnings("UnusedVariable") // orders those who wait
    @Embedded
    private @Nullable HandedTo handed;

    @Convert(converter = PersonalText.class)
    private @Nullable String note;

    @Convert(converter = PersonalText.class)
    private @Nullable String warning;

    @Column(name = "warned_at")
    private @Nullable Instant warnedAt;

    private String language;

    @Embedded
    private TakenBy takenBy;

    @Embedded
    private @Nullable Reach reach;

    // Read after the row is locked: joined to it, they would be those of before the wait.
    @OneToMany(mappedBy = "entry", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @OrderBy("position")
    private List<QueueItem> items = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected QueueEntry() {}

    QueueEntry(NewEntry entry, LocalDate day, int sequence) {
        this.id = entry.id();
        this.place = entry.place();
        this.day = day;
        this.kind = entry.kind();
        this.sequence = sequence;
        this.number = entry.kind().number(sequence);
        this.status = VisitStatus.CHECKED_IN;
        this.booking = entry.booked() == null ? null : entry.booked().booking();
        this.arrival = Arrival.of(entry);
        this.language = entry.language();
        this.takenBy = entry.takenBy();
        this.reach = Reach.of(entry.contact());
        entry.parts()
                .forEach(part ->
                        items.add(new QueueItem(this, items.size(), part.service(), part.person(), part.minutes())));
        this.minutes = items.stream().mapToInt(QueueItem::minutes).sum();
    }

    void call(String toCounter, String by, WhyCalled reason, Instant now) {
        become(VisitStatus.CALLED);
        counter = toCounter;
        employee = by;
        lastCall.call(reason, now);
    }

    /** Who was asked to wait aside comes out of turn; nobody else does. */
    void callBack(String toCounter, String by, Instant now) {
        require(VisitStatus.PARKED);
        call(toCounter, by, WhyCalled.PARKED, now);
    }

    /** Whoever did not hear it is called once more. */
    void recall(Instant now) {
        require(VisitStatus.CALLED);
        lastCall.repeat(now);
    }

    /** A need that was announced after they had come. */
    void announce(String need) {
        if (status != VisitStatus.PARKED) {
            require(VisitStatus.CHECKED_IN);
        }
        arrival = arrival.announced(need);
    }

    /** Waits outside of the queue until staff call them again, e.g. while a paper is fetched. */
    void park(@Nullable String words) {
        become(VisitStatus.PARKED);
        leaveCounter();
        note = words == null ? note : words;
    }

    /** Back into the queue, for a counter, an employee or whoever is next; who waits for a colleague that does not come may be handed on. */
    void hand(@Nullable String toCounter, @Nullable String toEmployee, String words, Instant now) {
        if (handed == null || status != VisitStatus.CHECKED_IN) {
            become(VisitStatus.CHECKED_IN);
        }
        leaveCounter();
        handed = new HandedTo(toCounter, toEmployee, now);
        note = words;
    }

    void handTo(String otherPlace, int otherSequence, String words, Instant now) {
        hand(null, null, words, now);
        place = otherPlace;
        sequence = otherSequence;
        number = kind.number(otherSequence);
    }

    /** @param seen whether an identity document was seen (C6), nothing else of it; null where nobody has said */
    void serve(@Nullable Boolean seen, String by, Instant now) {
        become(VisitStatus.SERVING);
        employee = by;
        lastCall.serve(now);
        handed = null;
        arrival = arrival.seen(seen);
    }

    /** Who has just called or serves them, and can't be objective (P8), gives them back into the queue; they are the next. */
    void declared(String by, Instant now) {
        if (by.equals(employee) && status.mayBecome(VisitStatus.CHECKED_IN)) {
            become(VisitStatus.CHECKED_IN);
            leaveCounter();
            handed = new HandedTo(null, null, now);
        } else if (handed != null && by.equals(handed.employee())) {
            // Else nobody at all could call them for a while.
            handed = new HandedTo(null, null, now);
        }
    }

    /** The visit is over when all of its services are. */
    void finish(UUID item, String by, Instant now) {
        require(VisitStatus.SERVING);
        item(item).end(ItemOutcome.SERVED, by, now);
        endWhenAllAre(by, now);
    }

    /** @param authority who is competent (P3) */
    void refer(UUID item, String authority, String reason, String by, Instant now) {
        require(VisitStatus.SERVING);
        item(item).refer(authority, reason, by, now);
        endWhenAllAre(by, now);
    }

    /** The decision itself is kept beside (P4). */
    void refuse(UUID item, String reason, String by, Instant now) {
        require(VisitStatus.SERVING);
        item(item).refuse(reason, by, now);
        endWhenAllAre(by, now);
    }

    void warn(String ground, Instant now) {
        if (status.next().isEmpty()) {
            throw notSoFar();
        }
        warning = ground;
        warnedAt = now;
    }

    /**
     * Not before they were warned (P10).
     *
     * @param warnedElsewhere in an incident that complaints-service has told of
     */
    void endContact(String by, boolean warnedElsewhere, Instant now) {
        if (warnedAt == null && !warnedElsewhere) {
            throw new Conflict("warning-missing");
        }
        if (warnedAt == null) {
            // When they were warned stands in the incident.
            warnedAt = now;
        }
        become(VisitStatus.CONTACT_ENDED);
        employee = by;
        lastCall.end(now);
    }

    void miss(Instant now) {
        become(VisitStatus.MISSED);
        lastCall.end(now);
    }

    /** Its booking is to come yet, for which somebody comes into the queue anew; of this time it is kept which it was. */
    void giveBooking() {
        bookingGivenBack = booking;
        booking = null;
    }

    /** The customer does not wait any longer. */
    public void cancel(Instant now) {
        become(VisitStatus.CANCELLED);
        lastCall.end(now);
    }

    /** As it was before the step, which was a mistake. */
    void takeBack(Step step) {
        if (step.item() != null) {
            item(step.item()).reopen();
        }
        status = step.from();
        lastCall.reopen();
        if (step.action() == Action.CALL) {
            leaveCounter();
            lastCall.takeBack();
        }
    }

    /** As it stood on paper: all of it was served there and then. */
    void fromPaper(String at, String by, @Nullable Boolean seen, Instant called, Instant ended) {
        arrival = arrival.fromPaper().seen(seen);
        if (!isServedAt(at, ended)) {
            become(VisitStatus.CALLED);
            become(VisitStatus.SERVING);
            counter = at;
            employee = by;
            handed = null;
            lastCall.call(WhyCalled.FROM_PAPER, called);
            lastCall.serve(called);
        }
        items.stream().filter(QueueItem::isOpen).forEach(item -> item.end(ItemOutcome.SERVED, by, ended));
        endWhenAllAre(by, ended);
    }

    /** Whoever stood at that very counter when the systems went away. */
    private boolean isServedAt(String at, Instant ended) {
        return status == VisitStatus.SERVING && at.equals(counter) && lastCall.isServedBefore(ended);
    }

    /** Who ends it is named for it, whoever has called. */
    private void endWhenAllAre(String by, Instant now) {
        if (items.stream().noneMatch(QueueItem::isOpen)) {
            var refused = items.stream().allMatch(item -> item.outcome() == ItemOutcome.REFUSED);
            become(refused ? VisitStatus.REFUSED : VisitStatus.SERVED);
            employee = by;
            lastCall.end(now);
        }
    }

    private QueueItem item(UUID wanted) {
        return items.stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("not-found"));
    }

    private void leaveCounter() {
        counter = null;
        employee = null;
    }

    private void require(VisitStatus wanted) {
        if (status != wanted) {
            throw notSoFar();
        }
    }

    private void become(VisitStatus next) {
        if (!status.mayBecome(next)) {
            throw notSoFar();
        }
        status = next;
    }

    private Conflict notSoFar() {
        return new Conflict("visit-status", Map.of("state", status.name()));
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String place() {
        return place;
    }

    public LocalDate day() {
        return day;
    }

    public EntryKind kind() {
        return kind;
    }

    public String number() {
        return number;
    }

    public @Nullable UUID booking() {
        return booking;
    }

    /** Of somebody without a booked time. */
    public boolean isTicket() {
        return kind != EntryKind.BOOKED;
    }

    /** Whether nothing of it was served, refused or sent elsewhere. */
    boolean isAllOpen() {
        return items.stream().allMatch(QueueItem::isOpen);
    }

    public VisitStatus status() {
        return status;
    }

    public Arrival arrival() {
        return arrival;
    }

    public @Nullable String counter() {
        return counter;
    }

    public @Nullable String employee() {
        return employee;
    }

    /** The call as it was last, for staff. */
    LastCall lastCall() {
        return lastCall;
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    String warning() {
        return warning;
    }

    public String language() {
        return language;
    }

    public TakenBy takenBy() {
        return takenBy;
    }

    public Contact contact() {
        return reach == null ? NewEntry.NO_CONTACT : reach.contact();
    }

    public List<QueueItem> items() {
        return List.copyOf(items);
    }

    /** Those that are still to be served. */
    List<String> openServices() {
        return items.stream().filter(QueueItem::isOpen).map(QueueItem::service).toList();
    }
}
