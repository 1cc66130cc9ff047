package lv.ocma.complaints.gratitude;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import lv.ocma.complaints.retention.Kept;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** Who offered and who declined go after their time, with what was written (P5); where, when and what kind stays for figures. */
@ApplicationScoped
class KeptOffers implements Kept {

    private static final String ERASE = """
            with due as materialized (
              select id from gratitude_offer where declined_at < :before and erased_at is null order by declined_at limit :limit for update skip locked)
            update gratitude_offer o set note = null, visit = null, contact_name = null, contact_email = null, contact_phone = null, declined_by = null,
              erased_at = :now, version = version + 1
            from due where o.id = due.id""";

    private final Session session;
    private final Period time;

    KeptOffers(Session session, @ConfigProperty(name = "ocma.retention.gratitude-offers") Period time) {
        this.session = session;
        this.time = time;
    }

    @Override
    public String objectType() {
        return "gratitude-offer";
    }

    @Override
    public Period time() {
        return time;
    }

    @Override
    public int erase(Instant before, Instant now, int limit) {
        return session.createNativeMutationQuery(ERASE)
                .setParameter("before", before)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
