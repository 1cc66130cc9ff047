package lv.ocma.complaints.number;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hibernate.Session;

/** Gives each record the next number of its series in the year; one that is rolled back is given anew, so none is missing. */
@ApplicationScoped
public class Numbers {

    private static final Pattern NUMBER = Pattern.compile("([A-Z])-([0-9]{4})-([0-9]{6,9})");

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

    /** Whether a record has that number: as none is missing, all up to the last one are taken. */
    public boolean isTaken(String number) {
        var parts = NUMBER.matcher(number);
        return parts.matches()
                && session.createNativeQuery(
                                        "select count(*) from number_series where series = :series and year = :year and last >= :number",
                                        Long.class)
                                .setParameter("series", parts.group(1))
                                .setParameter("year", Integer.parseInt(parts.group(2)))
                                .setParameter("number", Integer.parseInt(parts.group(3)))
                                .getSingleResult()
                        > 0;
    }
}
