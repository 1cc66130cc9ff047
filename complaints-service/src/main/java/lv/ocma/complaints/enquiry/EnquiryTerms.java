package lv.ocma.complaints.enquiry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import lv.ocma.platform.workday.WorkingDays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** By when questions are usually answered. */
@ApplicationScoped
class EnquiryTerms {

    private final WorkingDays calendar;
    private final int days;

    EnquiryTerms(WorkingDays calendar, @ConfigProperty(name = "ocma.enquiries.working-days") int days) {
        this.calendar = calendar;
        this.days = days;
        if (days < 1 || days > 2 * Promise.LONGEST / 3) {
            throw new IllegalArgumentException("ocma.enquiries.working-days is 1 to " + 2 * Promise.LONGEST / 3);
        }
    }

    LocalDate proposed(LocalDate today) {
        return calendar.after(today, days).date();
    }
}
