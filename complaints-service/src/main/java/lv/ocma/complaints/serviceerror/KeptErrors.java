package lv.ocma.complaints.serviceerror;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import lv.ocma.complaints.retention.Kept;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who erred, whom it concerned and all words about it go after their time (P5); where, when, of which kind and whether there was an apology stays for figures. */
@Dependent
class KeptErrors {

    private static final String ERASE = """
            with due as materialized (
              select id from service_error where reported_at < :before and erased_at is null and status = 'CLOSED'
              order by reported_at limit :limit for update skip locked),
            told as (update service_error_told t set official = null from due where t.service_error = due.id),
            heard as (delete from last_message m using due where m.service_error = due.id),
            said as (update service_error_remedy r set words = null, owner = null, outcome_reason = null from due where r.service_error = due.id)
            update service_error e set employee = null, account = null, visit = null, contact = null, reported_by = null, official = null, correction = null,
              no_contact_reason = null, statement = null, notice = null, erased_at = :now, version = version + 1
            from due where e.id = due.id""";

    @Produces
    @Singleton
    Kept kept(@ConfigProperty(name = "ocma.retention.service-errors") Period time) {
        return new Kept("service-error", time, ERASE);
    }
}
