package lv.ocma.divisions.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** Who stands in for an employee from the first day to the last, both included. */
@Embeddable
record Deputy(
        UUID id,
        @Column(name = "deputy_id") UUID deputy,
        @Column(name = "first_day") LocalDate firstDay,
        @Column(name = "last_day") LocalDate lastDay) {

    boolean isOver(LocalDate today) {
        return lastDay.isBefore(today);
    }

    boolean hasBegun(LocalDate today) {
        return firstDay.isBefore(today);
    }

    Deputy endingOn(LocalDate day) {
        return new Deputy(id, deputy, firstDay, day);
    }
}
