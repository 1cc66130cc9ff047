package lv.ocma.complaints.number;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.hibernate.Session;

/** Gives each record the next number of its series in the year; one that is rolled back is given anew, so none is missing. */
@ApplicationScoped
public class Numbers {

    private final Session session;

    Numbers(Session session) {
        this.session = session;
    }

    /**
     * In the running transaction, and best late in it: nobody else takes a number of the series until it ends.
     *
     * @param series one capital letter
     * @return e.g. {@code S-2026-000042}
     */
    public String next(String series, int year) {
        var last = session.createNativeQuery("""
                        insert into number_series as s (series, year, last) values (:series, :year, 1)
                        on conflict on constraint number_series_pk do update set last = s.last + 1 returning last""", Integer.class)
                .setParameter("series", series)
                .setParameter("year", year)
                .getSingleResult();
        return String.format(Locale.ROOT, "%s-%04d-%06d", series, year, last);
    }
}
