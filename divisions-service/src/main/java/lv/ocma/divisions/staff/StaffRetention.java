package lv.ocma.divisions.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long after the last day something is kept of a leaver (P5), by configuration; why so long stands in ADR 0127. */
@ApplicationScoped
class StaffRetention {

    private final Clock clock;
    private final Period contacts;
    private final Period names;

    StaffRetention(
            Clock clock,
            @ConfigProperty(name = "ocma.divisions.staff.contacts-kept") Period contacts,
            @ConfigProperty(name = "ocma.divisions.staff.names-kept") Period names) {
        this.clock = clock;
        this.contacts = kept(contacts);
        this.names = kept(names);
    }

    /** Who is still here today is not erased, whatever is configured. */
    private static Period kept(Period period) {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalStateException("what is told of a leaver is kept for a day at least, not " + period);
        }
        return period;
    }

    Instant now() {
        return clock.instant();
    }

    /** Last day of those who are reached no more from today on. */
    LocalDate reachedUntil() {
        return Zones.today(clock).minus(contacts);
    }

    /** Last day of those who are named no more from today on. */
    LocalDate namedUntil() {
        return Zones.today(clock).minus(names);
    }
}
