package lv.ocma.complaints.gratitude;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import lv.ocma.complaints.retention.Kept;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who offered and who declined go after their time, with what was written (P5); where, when and what kind stays for figures. */
@Dependent
class KeptOffers {

    private static final String ERASE = """
            with due as materialized (
              select id from gratitude_offer where declined_at < :before and erased_at is null order by declined_at limit :limit for update skip locked)
            update gratitude_offer o set note = null, visit = null, contact_name = null, contact_email = null, contact_phone = null, contact_address = null, declined_by = null,
              erased_at = :now, version = version + 1
            from due where o.id = due.id""";

    @Produces
    @Singleton
    Kept kept(@ConfigProperty(name = "ocma.retention.gratitude-offers") Period time) {
        return new Kept("gratitude-offer", time, ERASE);
    }
}
