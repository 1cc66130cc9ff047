package lv.ocma.divisions.staff;

import java.time.LocalDate;
import java.util.UUID;

/** Of two employees the one stands in for the other, from the first day to the last, both included. */
record Deputyship(UUID member, UUID deputy, LocalDate firstDay, LocalDate lastDay) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    boolean meets(Deputyship other) {
        return !lastDay.isBefore(other.firstDay) && !firstDay.isAfter(other.lastDay);
    }

    boolean isOfTheSamePair(Deputyship other) {
        return (member.equals(other.member) && deputy.equals(other.deputy))
                || (member.equals(other.deputy) && deputy.equals(other.member));
    }
}
