package lv.ocma.complaints.visit;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import lv.ocma.complaints.retention.Kept;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** After some months nothing is opened from a visit any more, so nothing is known of it (P5). */
@Dependent
class KeptVisits {

    private static final String ERASE = """
            delete from visit where id in (
              select id from visit where came_at < :before and came_at < :now order by came_at limit :limit for update skip locked)""";

    @Produces
    @Singleton
    Kept kept(@ConfigProperty(name = "ocma.retention.visits") Period time) {
        return new Kept("visit", time, ERASE);
    }
}
