package lv.ocma.appointments.booking;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.contracts.appointments.BookingBooked;
import lv.ocma.contracts.appointments.BookingCancelled;
import lv.ocma.contracts.appointments.BookingRefused;
import lv.ocma.contracts.appointments.BookingRescheduled;
import lv.ocma.contracts.appointments.Contact;
import lv.ocma.platform.privacy.PersonalText;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * A booked visit: one time at one place for some services and persons. It is booked, perhaps moved, then cancelled or lived
 * through as {@link VisitStatus} says. Its counter is only capacity and stands in the claims.
 */
@Entity
@Table(name = "booking")
class Booking {

    @Id
    private UUID id;

    @Version
    private long version;

    private String reference;

    @Enumerated(EnumType.STRING)
    private VisitStatus status;

    private String place;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "outside_hours")
    private boolean outsideHours;

    private boolean unserved;

    private String language;

    @Embedded
    private Origin origin;

    private @Nullable UUID person;

    @Column(name = "manage_token_hash")
    private @Nullable String manageTokenHash;

    @Convert(converter = PersonalText.class)
    @Column(name = "contact_name")
    private @Nullable String contactName;

    @Convert(converter = PersonalText.class)
    @Column(name = "contact_email")
    private @Nullable String contactEmail;

    @Convert(converter = PersonalText.class)
    @Column(name = "contact_phone")
    private @Nullable String contactPhone;

    @Column(name = "booked_at")
    private Instant bookedAt;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "cancellation_reason")
    private @Nullable CancellationReason cancellationReason;

    @OneToMany(mappedBy = "booking", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @OrderBy("position")
    private List<BookingItem> items = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Booking() {}

    /** Whom a visit is for: a person where one is known, else whoever holds the manage token. */
    record Holder(@Nullable UUID person, @Nullable String manageTokenHash) {}

    Booking(
            UUID id,
            String reference,
            Slot slot,
            Origin origin,
            Holder holder,
            Contact contact,
            String language,
            Instant now) {
        this.id = id;
        this.reference = reference;
        this.status = VisitStatus.BOOKED;
        this.place = slot.place();
        this.startsAt = slot.time().start();
        this.endsAt = slot.time().end();
        this.origin = origin;
        this.person = holder.person();
        this.manageTokenHash = holder.manageTokenHash();
        this.contactName = contact.name();
        this.contactEmail = contact.email();
        this.contactPhone = contact.phone();
        this.language = language;
        this.bookedAt = now;
        for (var part : slot.parts()) {
            for (int each = 1; each <= part.persons(); each++) {
                items.add(new BookingItem(this, items.size(), part.service(), each, part.minutes()));
            }
        }
    }

    /** @param seal encrypts the contact for the event */
    BookingBooked booked(Function<Contact, String> seal) {
        return new BookingBooked(state(seal));
    }

    /** Moves the visit; the new time is already kept for it. */
    BookingRescheduled reschedule(Slot slot, Instant now, Function<Contact, String> seal) {
        requireChangeable(now);
        var previousPlace = place;
        var previousStart = startsAt;
        place = slot.place();
        startsAt = slot.time().start();
        endsAt = slot.time().end();
        // The new time was just found inside the hours, at a counter that can serve it.
        outsideHours = false;
        unserved = false;
        var minutes = slot.parts().stream().collect(Collectors.toMap(Slot.Part::service, Slot.Part::minutes));
        items.forEach(item -> item.plan(minutes.getOrDefault(item.service(), item.minutes())));
        return new BookingRescheduled(
                state(seal), previousPlace, previousStart.atZone(Zones.RIGA).toOffsetDateTime());
    }

    BookingCancelled cancel(CancellationReason reason, Instant now, Function<Contact, String> seal) {
        requireChangeable(now);
        become(VisitStatus.CANCELLED);
        cancelledAt = now;
        cancellationReason = reason;
        return new BookingCancelled(state(seal), reason.name());
    }

    /**
     * Some of its services were refused in writing (P4), by who serves it.
     *
     * @param whole whether none is left to be served
     */
    BookingRefused refuse(
            boolean whole,
            Function<lv.ocma.contracts.appointments.Booking, BookingRefused> event,
            Function<Contact, String> seal) {
        if (status != VisitStatus.SERVING) {
            throw new Conflict("refusal-not-serving", Map.of("status", status.name()));
        }
        if (whole) {
            become(VisitStatus.REFUSED);
        }
        return event.apply(state(seal));
    }

    /** A visit is moved or cancelled by its customer until it starts. */
    boolean isChangeable(Instant now) {
        return status == VisitStatus.BOOKED && now.isBefore(startsAt);
    }

    void requireChangeable(Instant now) {
        if (status != VisitStatus.BOOKED) {
            throw new Conflict("appointment-not-changeable", Map.of("status", status.name()));
        }
        if (!isChangeable(now)) {
            throw new Conflict("appointment-started");
        }
    }

    /** Whether the slot is for exactly the services and persons of this visit. */
    boolean isFor(Slot slot) {
        var persons =
                slot.parts().stream().collect(Collectors.toMap(Slot.Part::service, part -> (long) part.persons()));
        return items.stream()
                .collect(Collectors.groupingBy(BookingItem::service, Collectors.counting()))
                .equals(persons);
    }

    boolean isAt(Slot slot) {
        return place.equals(slot.place()) && new Span(startsAt, endsAt).equals(slot.time());
    }

    private void become(VisitStatus next) {
        if (!status.mayBecome(next)) {
            throw new Conflict("appointment-not-changeable", Map.of("status", status.name()));
        }
        status = next;
    }

    private lv.ocma.contracts.appointments.Booking state(Function<Contact, String> seal) {
        return new lv.ocma.contracts.appointments.Booking(
                id,
                reference,
                place,
                startsAt.atZone(Zones.RIGA).toOffsetDateTime(),
                endsAt.atZone(Zones.RIGA).toOffsetDateTime(),
                items.stream()
                        .map(item -> new lv.ocma.contracts.appointments.Booking.Item(item.service(), item.person()))
                        .toList(),
                language,
                origin.channel().name(),
                seal.apply(contact()));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String reference() {
        return reference;
    }

    VisitStatus status() {
        return status;
    }

    String place() {
        return place;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    /** Whether its place has changed its hours since it was booked, and it lies outside of those that hold now. */
    boolean outsideHours() {
        return outsideHours;
    }

    /** Whether its place has changed its counters or services since it was booked, and none of the counters can serve it any more. */
    boolean unserved() {
        return unserved;
    }

    String language() {
        return language;
    }

    Origin origin() {
        return origin;
    }

    @Nullable
    UUID person() {
        return person;
    }

    @Nullable
    String manageTokenHash() {
        return manageTokenHash;
    }

    Contact contact() {
        return new Contact(contactName, contactEmail, contactPhone);
    }

    Instant bookedAt() {
        return bookedAt;
    }

    List<BookingItem> items() {
        return List.copyOf(items);
    }
}
