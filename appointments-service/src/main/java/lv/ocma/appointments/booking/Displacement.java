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
import lv.ocma.contracts.appointments.BookingStands;
import lv.ocma.contracts.appointments.BookingTimeProposed;
import lv.ocma.contracts.appointments.Contact;
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

    /** What of the place has changed: {@code HOURS} that leave it outside, or {@code COUNTERS} none of which can serve it. */
    enum Cause {
        HOURS,
        COUNTERS
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

    /** The visit takes less time than it did, and so does what is proposed. */
    Displacement lasting(Duration length) {
        return proposal == null
                ? this
                : new Displacement(
                        cause,
                        change,
                        since,
                        new Proposal(proposal.start(), proposal.start().plus(length), proposal.until()),
                        proposalDueAt);
    }

    /** What is told of a visit that can be at its time after all. */
    BookingStands stands(Booking booking, @Nullable String link, Function<Contact, String> seal) {
        return new BookingStands(Told.of(booking, seal), cause.name(), link);
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
