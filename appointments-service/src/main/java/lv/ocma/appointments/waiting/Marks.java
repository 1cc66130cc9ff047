package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.claim.Span;
import lv.ocma.platform.ids.Ids;
import org.hibernate.Session;

/** Days of places whose line is to be looked at again: something has become free there, or will at a known moment. Only where somebody waits. */
@ApplicationScoped
class Marks {

    private static final String ADD = """
            insert into waiting_mark (id, place, first_day, last_day, due_at)
            select :id, :place, cast(:first as date), cast(:last as date), :due
            where exists (select from wish w where w.status <> 'ENDED' and w.places @> array[cast(:place as text)]
              and w.wanted_from < :end and w.wanted_until > :start)""";

    private static final String TAKE = """
            delete from waiting_mark where id in (
              select id from waiting_mark where due_at <= :now order by due_at limit 1 for update skip locked)
            returning place, cast(first_day as text) as first, cast(last_day as text) as last""";

    /** Full days are not looked at, nor those that nobody wants. */
    private static final String DAYS = """
            select cast(d.day as text) from day_capacity d
            where d.place = :place and d.day between cast(:first as date) and cast(:last as date) and d.longest > 0
              and exists (select from wish w where w.status <> 'ENDED' and w.places @> array[cast(:place as text)]
                and w.wanted_from < cast(d.day + 1 as timestamp) at time zone 'Europe/Riga'
                and w.wanted_until > cast(d.day as timestamp) at time zone 'Europe/Riga')
            order by d.day""";

    private final Session session;

    Marks(Session session) {
        this.session = session;
    }

    /** Days of a place, both inclusive. */
    record Mark(String place, LocalDate first, LocalDate last) {

        boolean isOneDay() {
            return first.equals(last);
        }
    }

    void add(PlaceDay day, Instant due) {
        add(day.place(), day.day(), day.day(), day.span(), due);
    }

    void add(String place, LocalDate first, LocalDate last, Span during, Instant due) {
        session.createNativeMutationQuery(ADD)
                .setParameter("id", Ids.next())
                .setParameter("place", place)
                .setParameter("first", first.toString())
                .setParameter("last", last.toString())
                .setParameter("start", during.start())
                .setParameter("end", during.end())
                .setParameter("due", due)
                .executeUpdate();
    }

    /** One that is due, gone when the transaction ends. */
    Optional<Mark> take(Instant now) {
        return session
                .createNativeQuery(TAKE, Tuple.class)
                .addScalar("place", String.class)
                .addScalar("first", String.class)
                .addScalar("last", String.class)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new Mark(
                        row.get("place", String.class),
                        LocalDate.parse(row.get("first", String.class)),
                        LocalDate.parse(row.get("last", String.class))));
    }

    /** Those days of it on which somebody waits and something is free. */
    List<PlaceDay> days(Mark mark) {
        return session
                .createNativeQuery(DAYS, String.class)
                .setParameter("place", mark.place())
                .setParameter("first", mark.first().toString())
                .setParameter("last", mark.last().toString())
                .getResultList()
                .stream()
                .map(day -> new PlaceDay(mark.place(), LocalDate.parse(day)))
                .toList();
    }
}
