package lv.ocma.divisions.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A row of the staffing of a counter: one time of a weekday over some dates; without a time nobody sits there that day. */
@Embeddable
record StaffedTime(
        @Column(name = "valid_from") @Nullable LocalDate validFrom,
        @Column(name = "valid_to") @Nullable LocalDate validTo,
        @Enumerated(EnumType.STRING) DayOfWeek weekday,
        @Column(name = "staffed_from") @Nullable LocalTime from,
        @Column(name = "staffed_to") @Nullable LocalTime to) {}
