package lv.ocma.complaints.call;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import lv.ocma.complaints.retention.Kept;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What was said, who may be called back and who answered go after their time (P5); when, where and about what stays for figures. */
@Dependent
class KeptCalls {

    private static final String ERASE = """
            with due as materialized (
              select id from phone_call where ended_at < :before and erased_at is null order by ended_at limit :limit for update skip locked)
            update phone_call c set note = null, phone = null, employee = null, led_to = null, erased_at = :now, version = version + 1
            from due where c.id = due.id""";

    @Produces
    @Singleton
    Kept kept(@ConfigProperty(name = "ocma.retention.calls") Period time) {
        return new Kept("call", time, ERASE);
    }
}
