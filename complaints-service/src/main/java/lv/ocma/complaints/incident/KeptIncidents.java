package lv.ocma.complaints.incident;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import lv.ocma.complaints.retention.Kept;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What happened, who recorded it and who was there go after their time (P5), and what is left is closed; where, when and on which ground stays for figures. */
@Dependent
class KeptIncidents {

    private static final String ERASE = """
            with due as materialized (
              select id from incident where recorded_at < :before and erased_at is null order by recorded_at limit :limit for update skip locked),
            there as (delete from incident_present p using due where p.incident = due.id),
            said as (update incident_step s set note = null, done_by = null from due where s.incident = due.id)
            update incident i set account = null, recorded_by = null, visit = null, case_number = null, status = 'CLOSED', erased_at = :now, version = version + 1
            from due where i.id = due.id""";

    @Produces
    @Singleton
    Kept kept(@ConfigProperty(name = "ocma.retention.incidents") Period time) {
        return new Kept("incident", time, ERASE);
    }
}
