package lv.ocma.appointments.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * Another time at the same place for a visit that cannot be at its own.
 *
 * @param until when it can be accepted, and is kept from others by a claim that names the visit; asked for anew then
 */
@Embeddable
record Proposal(
        @Column(name = "proposed_start") Instant start,
        @Column(name = "proposed_end") Instant end,
        @Column(name = "proposed_until") Instant until) {

    Duration length() {
        return Duration.between(start, end);
    }

    /** No more is kept than was. */
    Proposal lasting(Duration length) {
        return length.compareTo(length()) < 0 ? new Proposal(start, start.plus(length), until) : this;
    }
}
