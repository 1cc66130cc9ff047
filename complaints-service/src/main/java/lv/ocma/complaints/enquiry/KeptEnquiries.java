package lv.ocma.complaints.enquiry;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import lv.ocma.complaints.retention.Kept;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A question that was answered or withdrawn goes after its time with all that belongs to it (P5). One that is open is never erased. */
@Dependent
class KeptEnquiries {

    private static final String ERASE = """
            with due as materialized (
              select id from enquiry where asked_at < :before and asked_at < :now and status in ('ANSWERED', 'WITHDRAWN')
              order by asked_at limit :limit for update skip locked)
            delete from enquiry e using due where e.id = due.id""";

    @Produces
    @Singleton
    Kept kept(@ConfigProperty(name = "ocma.retention.enquiries") Period time) {
        return new Kept("enquiry", time, ERASE);
    }
}
