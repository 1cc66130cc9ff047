package lv.ocma.divisions.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Where an employment stands; it goes on by time alone and never comes back: who returns is a new record. */
public enum EmploymentStatus {
    EXPECTED,
    EMPLOYED,
    LEFT;

    Set<EmploymentStatus> next() {
        return switch (this) {
            case EXPECTED -> Set.of(EMPLOYED, LEFT);
            case EMPLOYED -> Set.of(LEFT);
            case LEFT -> Set.of();
        };
    }

    /**
     * @param until last day, included; null while no end is known
     * @param leftAt when somebody left before that day was over
     */
    static EmploymentStatus at(Instant now, LocalDate from, @Nullable LocalDate until, @Nullable Instant leftAt) {
        var today = LocalDate.ofInstant(now, Zones.RIGA);
        if (leftAt != null || (until != null && until.isBefore(today))) {
            return LEFT;
        }
        return today.isBefore(from) ? EXPECTED : EMPLOYED;
    }
}
