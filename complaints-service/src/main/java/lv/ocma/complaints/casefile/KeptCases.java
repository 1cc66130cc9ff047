package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import lv.ocma.complaints.retention.Kept;
import lv.ocma.complaints.timeline.What;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A case that has ended goes after its time with all that belongs to it (P5), once it is in the figures: counted from its receipt, and from the day on which it was decided or passed on, as one may
 * have been open for years. One that is open is never erased.
 */
@Dependent
class KeptCases {

    private static final String ERASE = """
            with due as materialized (
              select f.id from case_file f where f.received_at < :before and f.received_at < :now and f.status in ('DECIDED', 'FORWARDED', 'WITHDRAWN')
                and coalesce(f.decided_on, f.forwarded_on, date '-infinity') < cast(cast(:before as timestamptz) at time zone 'Europe/Riga' as date)
                and not exists (select from case_timeline_entry e where e.case_file = f.id and not e.counted
                  and e.what in COUNTED)
              order by f.received_at limit :limit for update skip locked)
            delete from case_file f using due where f.id = due.id""".replace("COUNTED", What.COUNTED);

    @Produces
    @Singleton
    Kept kept(@ConfigProperty(name = "ocma.retention.cases") Period time) {
        return new Kept("case", time, ERASE);
    }
}
