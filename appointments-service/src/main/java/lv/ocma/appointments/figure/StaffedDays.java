package lv.ocma.appointments.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lv.ocma.appointments.place.Place;
import lv.ocma.appointments.place.Places;
import lv.ocma.platform.time.Zones;
import org.hibernate.Session;

/**
 * Adds for how long counters were staffed, once a day is over: as hours, counters and blocks stood last. That a counter was paused for a while takes
 * nothing away: somebody was there.
 */
@ApplicationScoped
class StaffedDays {

    /** A service that was down for longer does not count what it can't know any more. */
    private static final int DAYS_BACK = 7;

    private static final String LACKING = """
            select distinct o.place, cast(o.day as text) as day from opening o
            where o.day between cast(:from as date) and cast(:to as date)
              and not exists (select from figure_staffed s where s.place = o.place and s.day = o.day)
              and not exists (select from figure_rule where version > :rule)
            order by day, o.place limit :most""";

    /** Of its own: a long backlog of visits keeps no day waiting, and the rows of staffed time are never those of visits. */
    private static final String ALONE =
            "select pg_try_advisory_xact_lock(hashtextextended('figures of staffed days', 4))";

    private final Session session;
    private final Places places;
    private final FigureSums sums;
    private final Clock clock;

    StaffedDays(Session session, Places places, FigureSums sums, Clock clock) {
        this.session = session;
        this.places = places;
        this.sums = sums;
        this.clock = clock;
    }

    /** @return how many days of places it has added; 0 also while another instance does it */
    @Transactional
    int some(int most) {
        if (!session.createNativeQuery(ALONE, Boolean.class).getSingleResult()) {
            return 0;
        }
        var lacking = lacking(most);
        var tally = new Tally();
        for (var row : lacking) {
            var place = row.get("place", String.class);
            var day = LocalDate.parse(row.get("day", String.class));
            session.createNativeMutationQuery(
                            "insert into figure_staffed (place, day) values (:place, cast(:day as date))")
                    .setParameter("place", place)
                    .setParameter("day", day.toString())
                    .executeUpdate();
            places.find(place).ifPresent(known -> add(known, day, tally));
        }
        sums.add(tally);
        return lacking.size();
    }

    private void add(Place place, LocalDate day, Tally tally) {
        for (var opening : places.openings(place.id(), day, day)) {
            for (var counter : place.counters()) {
                for (var part : counter.staffed(opening)) {
                    Hour.split(part.start(), part.end())
                            .forEach((hour, seconds) -> tally.add(
                                    Cell.at(place.id(), hour, Cell.ALL, Cell.ALL), "staffed_seconds", seconds));
                }
            }
        }
    }

    private List<Tuple> lacking(int most) {
        var today = Zones.today(clock);
        return session.createNativeQuery(LACKING, Tuple.class)
                .addScalar("place", String.class)
                .addScalar("day", String.class)
                .setParameter("from", today.minusDays(DAYS_BACK).toString())
                .setParameter("to", today.minusDays(1).toString())
                .setParameter("rule", FigureFold.RULE)
                .setParameter("most", most)
                .getResultList();
    }
}
