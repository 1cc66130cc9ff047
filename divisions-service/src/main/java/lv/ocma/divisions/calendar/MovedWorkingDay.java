package lv.ocma.divisions.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of a Cabinet order, as it is stored. */
@Embeddable
record MovedWorkingDay(
        @Column(name = "day_off") LocalDate dayOff,
        @Column(name = "working_day") LocalDate workingDay,
        @Column(name = "order_reference") @Nullable String orderReference) {}
