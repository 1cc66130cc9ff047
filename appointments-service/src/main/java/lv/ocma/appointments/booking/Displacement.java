package lv.ocma.appointments.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.appointments.BookingDisplaced;
import lv.ocma.contracts.appointments.BookingProposalWithdrawn;
import lv.ocma.contracts.appointments.BookingStands;
import lv.ocma.contracts.appointments.BookingTimeProposed;
import org.jspecify.annotations.Nullable;

/**
 * Why a visit cannot be at its time, and what is proposed instead.
 *
 * @param change one for all that changed together, as the audit has it
 * @param proposal null while there is none
 * @param proposalDueAt when another time is to be looked for, also where the one that is proposed was not answered
 */
@Embeddable
record Displacement(
        @Enumerated(EnumType.STRING) @Column(name = "disturbed_cause")
        Cause cause,

        @Column(name = "disturbed_change") UUID change,
        @Column(name = "disturbed_at") Instant since,
        @Embedded @Nullable Proposal proposal,
        @Column(name = "proposal_due_at") @Nullable Instant proposalDueAt) {

    /** For so long after the time at which the visit could not be, its customer may choose another one, and staff see that they have not. */
    static final Duration ANSWERED_FOR = Duration.ofDays(30);

    /**
     * What has changed: {@code HOURS} that leave it outside, {@code COUNTERS} none of which can serve it, or a {@code SERVICE} that ends before its day.
     */
    enum Cause {
        HOURS,
        COUNTERS,
        SERVICE
    }

    Displacement proposing(Proposal other) {
        return new Displacement(cause, change, since, other, other.until());
    }

    /** Nothing is proposed until then. */
    Displacement dueAgain(Instant due) {
        return new Displacement(cause, change, since, null, due);
    }

    /** Nobody has answered so often that nothing more is proposed, unless staff do. */
    Displacement ended() {
        return new Displacement(cause, change, since, null, null);
    }

    /** What is proposed lasts so long at most. */
    Displacement lasting(Duration length) {
        return proposal == null
                ? this
                : new Displacement(cause, change, since, proposal.lasting(length), proposalDueAt);
    }

    /** What is told of a visit to which nothing is proposed. */
    BookingDisplaced displaced(Booking booking, @Nullable String link, Function<Contact, String> seal) {
        return new BookingDisplaced(Told.of(booking, seal), cause.name(), link);
    }

    /** What is told of a visit that can be at its time after all. */
    BookingStands stands(Booking booking, @Nullable String link, Function<Contact, String> seal) {
        return new BookingStands(Told.of(booking, seal), cause.name(), link);
    }

    /** What is told where the time that is proposed is not held any more. */
    BookingProposalWithdrawn withdrawn(
            Booking booking, Proposal withdrawn, @Nullable String link, Function<Contact, String> seal) {
        return new BookingProposalWithdrawn(
                Told.of(booking, seal), cause.name(), Told.local(withdrawn.start()), Told.local(withdrawn.end()), link);
    }

    /** What is told of a visit to which a time was just proposed. */
    BookingTimeProposed told(
            Booking booking, Proposal proposed, @Nullable String link, Function<Contact, String> seal) {
        return new BookingTimeProposed(
                Told.of(booking, seal),
                cause.name(),
                Told.local(proposed.start()),
                Told.local(proposed.end()),
                Told.local(proposed.until()),
                link);
    }
}
