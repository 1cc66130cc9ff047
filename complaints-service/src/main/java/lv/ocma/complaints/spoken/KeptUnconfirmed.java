package lv.ocma.complaints.spoken;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import lv.ocma.complaints.retention.Kept;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What nobody stands by goes soon, with who said it (P5); that somebody said something stays for figures. */
@Dependent
class KeptUnconfirmed {

    private static final String ERASE = """
            with due as materialized (
              select id from spoken_submission where taken_at < :before and erased_at is null and status in ('WRITTEN', 'DISCARDED')
              order by taken_at limit :limit for update skip locked),
            said as (delete from spoken_wording w using due where w.spoken_submission = due.id)
            update spoken_submission s set contact_name = null, contact_email = null, contact_phone = null, contact_address = null, visit = null, employee = null,
              status = 'DISCARDED', erased_at = :now, version = version + 1
            from due where s.id = due.id""";

    @Produces
    @Singleton
    Kept kept(@ConfigProperty(name = "ocma.retention.unconfirmed-submissions") Period time) {
        return new Kept("spoken-submission", time, ERASE);
    }
}
