package lv.ocma.complaints.mailbox;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import lv.ocma.complaints.retention.Kept;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who sent what was no case goes once people have had time to look at it (P5). */
@Dependent
class KeptMailsAside {

    private static final String ERASE = """
            with due as materialized (
              select id from mail_aside where arrived_at < :before and arrived_at < :now order by arrived_at limit :limit for update skip locked)
            delete from mail_aside m using due where m.id = due.id""";

    @Produces
    @Singleton
    Kept kept(@ConfigProperty(name = "ocma.retention.mails-aside") Period time) {
        return new Kept("mail-aside", time, ERASE);
    }
}
