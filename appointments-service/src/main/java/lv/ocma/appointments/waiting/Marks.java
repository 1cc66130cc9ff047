package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.claim.Span;
import lv.ocma.platform.ids.Ids;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Days of places whose line is to be looked at again: something has become free there, or will at a known moment. Only where somebody waits. */
@ApplicationScoped
class Marks {

    private static final String ADD = """
            insert into waiting_mark (id, place, first_day, last_day, due_at, held)
            select :id, :place, cast(:first as date), cast(:last as date), :due, cast(:held as uuid)
            where exists (select from wish w where w.status <> 'ENDED' and w.places @> array[cast(:place as text)]
              and w.wanted_from < :end and w.wanted_until > :start)""";

    /** By the clock of the database, as holds end: a mark that was taken before its hold has ended would be in vain. */
    private static final String DUE = """
            select place, cast(first_day as text) as first, cast(last_day as text) as last
            from (select place, first_day, last_day, due_at from waiting_mark where due_at <= now() order by due_at limit 5000) due
            group by place, first_day, last_day order by min(due_at), place, first_day, last_day limit :most""";

    /** Whoever dies with them leaves them to be taken again. */
    private static final String TAKE = """
            update waiting_mark set due_at = now() + interval '1 minute' where id in (
              select id from waiting_mark
              where place = :place and first_day = cast(:first as date) and last_day = cast(:last as date) and due_at <= now()
              for update skip locked)
            returning id, held""";

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

    /**
     * Marks of the same days, which are looked at once.
     *
     * @param held claims that keep times until then
     */
    record Taken(List<UUID> ids, List<UUID> held) {}

    void add(PlaceDay day, Instant due) {
        var _ = add(day.place(), day.day(), day.day(), day.span(), due, null);
    }

    /**
     * @param held claim that keeps the time until the line is looked at
     * @return false where nobody waits for it
     */
    boolean add(PlaceDay day, Instant due, UUID held) {
        return add(day.place(), day.day(), day.day(), day.span(), due, held);
    }

    void add(String place, LocalDate first, LocalDate last, Span during, Instant due) {
        var _ = add(place, first, last, during, due, null);
    }

    private boolean add(String place, LocalDate first, LocalDate last, Span during, Instant due, @Nullable UUID held) {
        return session.createNativeMutationQuery(ADD)
                        .setParameter("id", Ids.next())
                        .setParameter("place", place)
                        .setParameter("first", first.toString())
                        .setParameter("last", last.toString())
                        .setParameter("start", during.start())
                        .setParameter("end", during.end())
                        .setParameter("due", due)
                        .setParameter("held", held, UUID.class)
                        .executeUpdate()
                == 1;
    }

    /** Each of the days once, those that are due for longest first. */
    List<Mark> due(int most) {
        return session
                .createNativeQuery(DUE, Tuple.class)
                .addScalar("place", String.class)
                .addScalar("first", String.class)
                .addScalar("last", String.class)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(row -> new Mark(
                        row.get("place", String.class),
                        LocalDate.parse(row.get("first", String.class)),
                        LocalDate.parse(row.get("last", String.class))))
                .toList();
    }

    /** All of these days that are due, unless another instance has them; taken again after a minute if they are not dropped. */
    Taken take(Mark mark) {
        var rows = session.createNativeQuery(TAKE, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("held", UUID.class)
                .setParameter("place", mark.place())
                .setParameter("first", mark.first().toString())
                .setParameter("last", mark.last().toString())
                .getResultList();
        return new Taken(
                rows.stream().map(row -> row.get("id", UUID.class)).toList(),
                rows.stream()
                        .map(row -> row.get("held", UUID.class))
                        .filter(Objects::nonNull)
                        .toList());
    }

    void drop(Taken taken) {
        session.createNativeMutationQuery("delete from waiting_mark where id = any(:ids)")
                .setParameter("ids", taken.ids().toArray(UUID[]::new), UUID[].class)
                .executeUpdate();
    }

    /** Somebody had what was looked for; they seldom have it for long. */
    void again(Taken taken) {
        session.createNativeMutationQuery(
                        "update waiting_mark set due_at = now() + interval '1 second' where id = any(:ids)")
                .setParameter("ids", taken.ids().toArray(UUID[]::new), UUID[].class)
                .executeUpdate();
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
