package lv.ocma.complaints.serviceerror;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import lv.ocma.platform.workday.WorkingDays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** By when an official who is told of an error takes it up. */
@ApplicationScoped
class TakeUpTerm {

    private static final int LONGEST = 30;

    private final WorkingDays calendar;
    private final int days;

    TakeUpTerm(WorkingDays calendar, @ConfigProperty(name = "ocma.service-errors.take-up-working-days") int days) {
        this.calendar = calendar;
        this.days = days;
        if (days < 1 || days > LONGEST) {
            throw new IllegalArgumentException("ocma.service-errors.take-up-working-days is 1 to " + LONGEST);
        }
    }

    /** The last day for it, where they are told on that day. */
    LocalDate from(LocalDate told) {
        return calendar.after(told, days).date();
    }
}
