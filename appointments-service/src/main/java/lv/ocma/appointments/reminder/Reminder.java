package lv.ocma.appointments.reminder;

import java.time.Duration;
import java.time.Instant;

/** How long before a visit its customer is reminded of it. */
public enum Reminder {
    TWO_DAYS,
    TWO_HOURS;

    private static final Duration SHORTLY = Duration.ofHours(2);

    /** Whether it still says anything: not once the next one is due, or the visit has begun. */
    public boolean isOfUse(Instant start, Instant now) {
        return now.isBefore(
                switch (this) {
                    case TWO_DAYS -> start.minus(SHORTLY);
                    case TWO_HOURS -> start;
                });
    }
}
