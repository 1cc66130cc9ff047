package lv.ocma.appointments.booking;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.limit.Customer;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.time.Zones;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** What is kept of a booked visit, as it stands; {@link Booking} is what may become of it. */
@MappedSuperclass
abstract class BookedState {

    @Id
    UUID id;

    @Version
    long version;

    String reference;

    @Enumerated(EnumType.STRING)
    VisitStatus status;

    String place;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @Column(name = "outside_hours")
    boolean outsideHours;

    boolean unserved;

    @Embedded
    @Nullable
    Displacement displacement;

    @Column(name = "proposals_made")
    int proposalsMade;

    @Column(name = "displacement_told")
    @Nullable
    UUID toldOf;

    String language;

    boolean interpreter;

    @Convert(converter = Accessibility.class)
    List<String> accessibility = List.of();

    @Embedded
    @Nullable
    CompanyColumns company;

    @Embedded
    Origin origin;

    @Nullable
    UUID person;

    @Column(name = "manage_token_hash")
    @Nullable
    String manageTokenHash;

    @Embedded
    ContactColumns contact;

    @Column(name = "contact_verified_at")
    @Nullable
    Instant contactVerifiedAt;

    @Column(name = "confirmed_at")
    @Nullable
    Instant confirmedAt;

    @Column(name = "booked_at")
    Instant bookedAt;

    @Column(name = "cancelled_at")
    @Nullable
    Instant cancelledAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "cancellation_reason")
    @Nullable
    CancellationReason cancellationReason;

    @Column(name = "split_from")
    @Nullable
    UUID splitFrom;

    @Column(name = "split_into")
    List<UUID> splitInto = new ArrayList<>();

    // Read after the row is locked: joined to it, they would be those of before the wait.
    @OneToMany(mappedBy = "booking", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @OrderBy("position")
    List<BookingItem> items = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate, and set by whoever books
    BookedState() {}

    /** A visit is changed by its customer until it starts. */
    boolean isChangeable(Instant now) {
        return status == VisitStatus.BOOKED && now.isBefore(startsAt);
    }

    /** As {@link #isChangeable}; one that could not be at its time gets another, or none, after it as well: nobody could come. */
    boolean isMovable(Instant now) {
        return isChangeable(now)
                || (status == VisitStatus.BOOKED
                        && isDisplaced()
                        && now.isBefore(startsAt.plus(Displacement.ANSWERED_FOR)));
    }

    /** Whether its place has room for it at its time, as far as is known. */
    boolean canBe() {
        return !outsideHours && !unserved && !isDisplaced();
    }

    /** Its own time, as one that might be given. */
    Slot slot() {
        return Items.slot(place, new Span(startsAt, endsAt), items);
    }

    /** Whether the slot is for exactly the services and persons of this visit. */
    boolean isFor(Slot slot) {
        return Items.areFor(slot, Items.persons(items));
    }

    boolean isOn(LocalDate day) {
        return startsAt.atZone(Zones.RIGA).toLocalDate().equals(day);
    }

    boolean isAt(Slot slot) {
        return place.equals(slot.place()) && new Span(startsAt, endsAt).equals(slot.time());
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

    /** Another time, where it cannot be at its own; null while there is none. */
    @Nullable
    Proposal proposal() {
        return displacement == null ? null : displacement.proposal();
    }

    /** Whether it cannot be at its time, and its customer has not answered yet. */
    boolean isDisplaced() {
        return displacement != null;
    }

    /** Whether its customer was told of what has changed, with another time or without. */
    boolean isKnownToBeDisplaced() {
        return displacement != null
                && (proposalsMade > 0 || displacement.change().equals(toldOf));
    }

    void requireDisplaced() {
        if (!isDisplaced()) {
            throw new Conflict("not-displaced");
        }
    }

    /** How often another time was proposed since it cannot be at its own. */
    int proposalsMade() {
        return proposalsMade;
    }

    String language() {
        return language;
    }

    /** Whether the customer needs one (C8). */
    boolean interpreter() {
        return interpreter;
    }

    /** What the customer needs in order to be received (C8). */
    List<String> accessibility() {
        return accessibility;
    }

    /** For which the customer comes (R1). */
    @Nullable
    Company company() {
        return company == null ? null : company.company();
    }

    /** The visit that it was a part of; null where it never was. */
    @Nullable
    UUID splitFrom() {
        return splitFrom;
    }

    /** Visits that were parts of it. */
    List<UUID> splitInto() {
        return List.copyOf(splitInto);
    }

    Origin origin() {
        return origin;
    }

    /** By whom it is counted with others. */
    Customer customer() {
        return contact.customer(person, origin.client(), CompanyColumns.hash(company));
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
        return contact.contact();
    }

    boolean confirmed() {
        return confirmedAt != null;
    }

    boolean contactVerified() {
        return contactVerifiedAt != null;
    }

    Instant bookedAt() {
        return bookedAt;
    }

    List<BookingItem> items() {
        return List.copyOf(items);
    }
}
