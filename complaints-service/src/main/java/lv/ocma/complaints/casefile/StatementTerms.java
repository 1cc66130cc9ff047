package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import lv.ocma.platform.time.Zones;
import lv.ocma.platform.workday.WorkingDays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Until when the employee whom a case names has time to answer; set by the office, well within every term of law. */
@ApplicationScoped
class StatementTerms {

    private static final int MOST = 20;

    private final WorkingDays calendar;
    private final Clock clock;
    private final int days;

    StatementTerms(
            WorkingDays calendar, Clock clock, @ConfigProperty(name = "ocma.cases.statement-working-days") int days) {
        this.calendar = calendar;
        this.clock = clock;
        this.days = days;
        if (days < 1 || days > MOST) {
            throw new IllegalArgumentException("ocma.cases.statement-working-days is 1 to " + MOST);
        }
    }

    /** Last day for who is asked today. */
    LocalDate until() {
        return calendar.after(Zones.today(clock), days).date();
    }
}
