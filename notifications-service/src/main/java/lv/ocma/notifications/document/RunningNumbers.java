package lv.ocma.notifications.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import lv.ocma.platform.time.Zones;
import org.hibernate.Session;

/** Numbers of documents, counted anew each year and without gaps: who takes one holds up the next of the series until the transaction ends. */
@ApplicationScoped
public class RunningNumbers {

    private static final String NEXT = """
            insert into running_number (series, year, last) values (:series, :year, 1)
            on conflict on constraint running_number_pk do update set last = running_number.last + 1 returning last""";

    private final Session session;

    RunningNumbers(Session session) {
        this.session = session;
    }

    /** In the running transaction, e.g. {@code V-2026-000123}. */
    public String next(String series, Instant now) {
        int year = now.atZone(Zones.RIGA).getYear();
        long number = session.createNativeQuery(NEXT, Long.class)
                .setParameter("series", series)
                .setParameter("year", year)
                .getSingleResult();
        return String.format(Locale.ROOT, "%s-%d-%06d", series, year, number);
    }
}
