package lv.ocma.appointments.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.appointments.BookingBooked;
import lv.ocma.contracts.appointments.BookingCancelled;
import lv.ocma.contracts.appointments.BookingChanged;
import lv.ocma.contracts.appointments.BookingDisplaced;
import lv.ocma.contracts.appointments.BookingProposalWithdrawn;
import lv.ocma.contracts.appointments.BookingRefused;
import lv.ocma.contracts.appointments.BookingRescheduled;
import lv.ocma.contracts.appointments.BookingStands;
import lv.ocma.contracts.appointments.BookingTimeProposed;
import lv.ocma.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * A booked visit: one time at one place for some services and persons. It is booked, perhaps moved, then cancelled or lived
 * through as {@link VisitStatus} says. Its counter is only capacity and stands in the claims.
 */
@Entity
@Table(name = "booking")
class Booking extends BookedState {

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Booking() {}

    Booking(
            UUID id,
            String reference,
            Slot slot,
            Origin origin,
            Holder holder,
            Contact contact,
            Needs needs,
            Instant now) {
        this.id = id;
        this.reference = reference;
        this.status = VisitStatus.BOOKED;
        this.place = slot.place();
        this.startsAt = slot.time().start();
        this.endsAt = slot.time().end();
        this.origin = origin;
        this.person = holder.customer().person();
        this.manageTokenHash = holder.manageTokenHash();
        this.contact = ContactColumns.of(contact, holder.customer());
        this.language = needs.language();
        this.interpreter = needs.interpreter();
        this.accessibility = needs.accessibility();
        this.company = CompanyColumns.of(needs.company(), holder.customer().companyHash());
        this.bookedAt = now;
        this.items.addAll(Items.missing(this, List.of(), slot));
    }

    /** @param seal encrypts the contact for the event */
    BookingBooked booked(Function<Contact, String> seal) {
        return new BookingBooked(Told.of(this, seal));
    }

    /** Moves the visit; the new time is already kept for it. */
    BookingRescheduled reschedule(Slot slot, Instant now, Function<Contact, String> seal) {
        requireMovable(now);
        var previousPlace = place;
        var previousStart = startsAt;
        moveTo(slot);
        return new BookingRescheduled(Told.of(this, seal), previousPlace, Told.local(previousStart));
    }

    BookingCancelled cancel(CancellationReason reason, Instant now, Function<Contact, String> seal) {
        requireMovable(now);
        become(VisitStatus.CANCELLED);
        displacement = null;
        cancelledAt = now;
        cancellationReason = reason;
        return new BookingCancelled(Told.of(this, seal), reason.name());
    }

    /** Services or persons come to the visit; the time for all of it is already kept. */
    BookingChanged add(Slot slot, Instant now, Function<Contact, String> seal) {
        requireChangeable(now);
        var added = Items.missing(this, items, slot);
        items.addAll(added);
        moveTo(slot);
        return new BookingChanged(Told.of(this, seal), "ITEMS_ADDED", Items.told(added), List.of(), null, !canBe());
    }

    /** One service of one person is not needed any more; the visit ends earlier, and never without any. */
    void drop(BookingItem item, Instant now) {
        requireChangeable(now);
        if (items.size() == 1) {
            throw new Conflict("last-item");
        }
        items.remove(item);
        shorten();
    }

    BookingChanged dropped(BookingItem item, Function<Contact, String> seal) {
        return new BookingChanged(
                Told.of(this, seal), "ITEM_DROPPED", List.of(), Items.told(List.of(item)), null, !canBe());
    }

    /**
     * A part of the visit becomes one of its own, at a time that is already kept for it; whoever may open this one may open that.
     *
     * @param parted some items, not all
     */
    Booking part(UUID newId, String newReference, List<BookingItem> parted, Slot slot, Instant now) {
        requireChangeable(now);
        var part = new Booking(
                newId,
                newReference,
                slot,
                origin,
                new Holder(customer(), manageTokenHash),
                contact(),
                new Needs(language, interpreter, accessibility, company()),
                now);
        part.splitFrom = id;
        part.contactVerifiedAt = contactVerifiedAt;
        splitInto.add(newId);
        items.removeAll(parted);
        shorten();
        return part;
    }

    BookingChanged parted(Booking part, Function<Contact, String> seal) {
        return new BookingChanged(Told.of(this, seal), "SPLIT", List.of(), Items.told(part.items), part.id, !canBe());
    }

    private void moveTo(Slot slot) {
        place = slot.place();
        startsAt = slot.time().start();
        endsAt = slot.time().end();
        isAtANewTime();
        Items.plan(items, slot);
    }

    /** It was just found inside the hours, at a counter that can serve the visit; nobody has said that they come then. */
    private void isAtANewTime() {
        confirmedAt = null;
        hasRoom();
    }

    /** Its place can receive it at its time, at a counter that is kept for it. */
    private void hasRoom() {
        outsideHours = false;
        unserved = false;
        displacement = null;
        proposalsMade = 0;
        toldOf = null;
    }

    private void shorten() {
        endsAt = startsAt.plus(Items.length(items));
    }

    /** There is less to do at the time that is proposed, too. */
    void shortenProposal(Duration length) {
        displacement = Objects.requireNonNull(displacement).lasting(length);
    }

    /** Another time for a visit that cannot be at its own. */
    BookingTimeProposed propose(Proposal other, @Nullable String link, Function<Contact, String> seal) {
        displacement = Objects.requireNonNull(displacement).proposing(other);
        proposalsMade++;
        return displacement.told(this, other, link, seal);
    }

    /**
     * Its place has no room any more at the time that is proposed. Another is proposed however often the customer was asked: it is not they who did
     * not answer.
     *
     * @return what is told of it; empty where nothing is proposed
     */
    Optional<BookingProposalWithdrawn> withdrawProposal(
            Instant now, @Nullable String link, Function<Contact, String> seal) {
        var before = Objects.requireNonNull(displacement);
        displacement = before.dueAgain(now);
        return Optional.ofNullable(before.proposal()).map(proposed -> before.withdrawn(this, proposed, link, seal));
    }

    /** It cannot be at its time, and no other is proposed. */
    BookingDisplaced displaced(@Nullable String link, Function<Contact, String> seal) {
        var current = Objects.requireNonNull(displacement);
        toldOf = current.change();
        return current.displaced(this, link, seal);
    }

    /** What is told anew of a visit that cannot be at its time: what is proposed to it, or that nothing is. */
    Event displacedStill(@Nullable String link, Function<Contact, String> seal) {
        var current = Objects.requireNonNull(displacement);
        var proposed = current.proposal();
        return proposed == null ? displaced(link, seal) : current.told(this, proposed, link, seal);
    }

    /** No other time is free yet. */
    void proposeLater(Instant due) {
        displacement = Objects.requireNonNull(displacement).dueAgain(due);
    }

    /** The customer was asked often enough. */
    void endProposals() {
        displacement = Objects.requireNonNull(displacement).ended();
    }

    /**
     * What had displaced it was undone: it can be at its time after all.
     *
     * @return what is told of it; empty where nobody was told that it cannot, and nobody has to know
     */
    Optional<BookingStands> stand(@Nullable String link, Function<Contact, String> seal) {
        var before = displacement;
        boolean known = isKnownToBeDisplaced();
        hasRoom();
        return Optional.ofNullable(before).filter(any -> known).map(each -> each.stands(this, link, seal));
    }

    /** The customer says that they come, to this time and place; nobody can where nobody would receive them. */
    void confirm(Instant now) {
        requireChangeable(now);
        if (!canBe()) {
            throw new Conflict("appointment-displaced");
        }
        confirmedAt = now;
    }

    /** The customer has shown that the contact reaches them (C4). */
    void verifyContact(Instant now) {
        contactVerifiedAt = now;
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
            throw new Conflict("refusal-not-serving", Map.of("state", status.name()));
        }
        if (whole) {
            become(VisitStatus.REFUSED);
        }
        return event.apply(Told.of(this, seal));
    }

    void requireChangeable(Instant now) {
        require(isChangeable(now));
    }

    void requireMovable(Instant now) {
        require(isMovable(now));
    }

    private void require(boolean open) {
        if (status != VisitStatus.BOOKED) {
            throw new Conflict("appointment-not-changeable", Map.of("state", status.name()));
        }
        if (!open) {
            throw new Conflict("appointment-started");
        }
    }

    /** What happens on the visit day; {@code next} follows the status by {@link VisitStatus}. */
    void become(VisitStatus next) {
        if (!status.mayBecome(next)) {
            throw new Conflict("appointment-not-changeable", Map.of("state", status.name()));
        }
        status = next;
    }

    /** The place has closed while they waited. */
    BookingCancelled notServed(Instant now, Function<Contact, String> seal) {
        become(VisitStatus.CANCELLED);
        cancelledAt = now;
        cancellationReason = CancellationReason.NOT_SERVED;
        return new BookingCancelled(Told.of(this, seal), CancellationReason.NOT_SERVED.name());
    }

    /** A step of the visit day that was a mistake never happened: also an end is taken back, soon after. */
    void takeBack(VisitStatus before) {
        status = before;
        cancelledAt = null;
        cancellationReason = null;
    }

    /** Handed over to the queue of another place on the day itself; the time stays that of the booking. */
    BookingRescheduled handOver(String toPlace, Function<Contact, String> seal) {
        var previousPlace = place;
        place = toPlace;
        return new BookingRescheduled(Told.of(this, seal), previousPlace, Told.local(startsAt), true);
    }

    /** Told that they come late: another time of the day, which is already kept for it. */
    void keepLater(Span time) {
        startsAt = time.start();
        endsAt = time.end();
        isAtANewTime();
    }
}
