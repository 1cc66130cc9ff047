package lv.ocma.complaints.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import lv.ocma.complaints.retention.Kept;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** What was said, who may be called back and who answered go after their time (P5); when, where and about what stays for figures. */
@ApplicationScoped
class KeptCalls implements Kept {

    private static final String ERASE = """
            with due as materialized (
              select id from phone_call where ended_at < :before and erased_at is null order by ended_at limit :limit for update skip locked)
            update phone_call c set note = null, phone = null, employee = null, led_to = null, erased_at = :now, version = version + 1
            from due where c.id = due.id""";

    private final Session session;
    private final Period time;

    KeptCalls(Session session, @ConfigProperty(name = "ocma.retention.calls") Period time) {
        this.session = session;
        this.time = time;
    }

    @Override
    public String objectType() {
        return "call";
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
