package lv.ocma.appointments.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.ocma.contracts.divisions.HoursPublished;
import lv.ocma.contracts.divisions.PlacePublished;
import org.hibernate.Session;

/**
 * The projection of places, counters and effective hours; each event replaces what was told before. Dates and local times
 * travel as text: as values they would be shifted by the zone that timestamps are bound in.
 */
@ApplicationScoped
public class Places {

    private final Session session;

    Places(Session session) {
        this.session = session;
    }

    public Optional<Place> find(String id) {
        var rows = session.createNativeQuery("""
                        select p.parent, c.id as counter from place p left join counter c on c.place = p.id
                        where p.id = :id order by c.number, c.id""", Tuple.class)
                .setParameter("id", id)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var counters = rows.stream()
                .map(row -> row.get("counter", String.class))
                .filter(Objects::nonNull)
                .toList();
        return Optional.of(new Place(id, rows.getFirst().get("parent", String.class), counters));
    }

    /** Effective intervals of the place in order, both days inclusive; a day about which nothing was told has none. */
    public List<Opening> openings(String place, LocalDate from, LocalDate to) {
        return session
                .createNativeQuery("""
                                select cast(day as text) as day, cast(opens as text) as opens, cast(closes as text) as closes
                                from opening where place = :place and day between cast(:from as date) and cast(:to as date)
                                order by day, opens""", Tuple.class)
                .setParameter("place", place)
                .setParameter("from", from.toString())
                .setParameter("to", to.toString())
                .getResultList()
                .stream()
                .map(row -> new Opening(
                        LocalDate.parse(row.get("day", String.class)),
                        LocalTime.parse(row.get("opens", String.class)),
                        LocalTime.parse(row.get("closes", String.class))))
                .toList();
    }

    /** Until the transaction ends, the hours of that day do not become others: who relies on them is seen by whoever changes them. */
    public void holdHours(String place, LocalDate day) {
        session.createNativeQuery(
                        "select 1 from opening where place = :place and day = cast(:day as date) order by opens for share",
                        Integer.class)
                .setParameter("place", place)
                .setParameter("day", day.toString())
                .getResultList();
    }

    void replace(PlacePublished told) {
        session.createNativeMutationQuery("""
                        insert into place (id, parent) values (:id, :parent)
                        on conflict (id) do update set parent = excluded.parent""")
                .setParameter("id", told.id())
                .setParameter("parent", told.parent(), String.class)
                .executeUpdate();
        session.createNativeMutationQuery("delete from counter where place = :place")
                .setParameter("place", told.id())
                .executeUpdate();
        for (var counter : told.counters()) {
            session.createNativeMutationQuery("insert into counter (id, place, number) values (:id, :place, :number)")
                    .setParameter("id", counter.id())
                    .setParameter("place", told.id())
                    .setParameter("number", counter.number())
                    .executeUpdate();
        }
    }

    void replace(HoursPublished told) {
        var month = YearMonth.parse(told.month());
        session.createNativeMutationQuery("""
                        delete from opening
                        where place = :place and day between cast(:first as date) and cast(:last as date)""")
                .setParameter("place", told.place())
                .setParameter("first", month.atDay(1).toString())
                .setParameter("last", month.atEndOfMonth().toString())
                .executeUpdate();
        for (var day : told.days()) {
            for (var interval : day.intervals()) {
                open(told.place(), new Opening(day.date(), interval.opens(), interval.closes()));
            }
        }
    }

    private void open(String place, Opening opening) {
        session.createNativeMutationQuery("""
                        insert into opening (place, day, opens, closes)
                        values (:place, cast(:day as date), cast(:opens as time), cast(:closes as time))""")
                .setParameter("place", place)
                .setParameter("day", opening.day().toString())
                .setParameter("opens", opening.opens().toString())
                .setParameter("closes", opening.closes().toString())
                .executeUpdate();
    }
}
