package lv.ocma.appointments.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * To whom somebody was handed over.
 *
 * @param counter null where any may call them, and {@code employee} alike
 */
@Embeddable
record HandedTo(
        @Column(name = "wanted_counter") @Nullable String counter,
        @Column(name = "wanted_employee") @Nullable String employee,
        @Column(name = "handed_at") Instant at) {}
