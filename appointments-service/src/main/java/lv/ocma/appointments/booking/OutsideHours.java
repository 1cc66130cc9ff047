package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.UUID;
import lv.ocma.appointments.place.HoursWatcher;
import lv.ocma.platform.time.Zones;
import org.hibernate.Session;

/**
 * Marks the visits that new hours of their place leave outside, and takes the mark from those that they cover again (C1, H3). Only
 * live claims are looked at, so the cost does not grow with the visits stored.
 */
@ApplicationScoped
class OutsideHours implements HoursWatcher {

    /** In one order, so that two that lock do not wait for each other. */
    private static final String LOCK = """
            select b.id from booking b join claim c on c.booking = b.id
            where c.place = :place and lower(c.during) >= :first and lower(c.during) < :next
            order by b.id for no key update of b""";

    private static final String MARK = """
            update booking b set outside_hours = found.outside, version = b.version + 1
            from (
              select c.booking, not exists (
                select from opening o
                where o.place = c.place and o.day = cast(lower(c.during) at time zone :zone as date)
                and tstzrange((o.day + o.opens) at time zone :zone, (o.day + o.closes) at time zone :zone) @> c.during) as outside
              from claim c
              where c.place = :place and lower(c.during) >= :first and lower(c.during) < :next) found
            where b.id = found.booking and b.status = 'BOOKED' and b.outside_hours <> found.outside""";

    private final Session session;

    OutsideHours(Session session) {
        this.session = session;
    }

    @Override
    public void beforeChange(String place, YearMonth month) {
        session.createNativeQuery(LOCK, UUID.class)
                .setParameter("place", place)
                .setParameter("first", month.atDay(1).atStartOfDay(Zones.RIGA).toInstant())
                .setParameter(
                        "next",
                        month.plusMonths(1).atDay(1).atStartOfDay(Zones.RIGA).toInstant())
                .getResultList();
    }

    @Override
    public void afterChange(String place, YearMonth month) {
        session.createNativeMutationQuery(MARK)
                .setParameter("zone", Zones.RIGA.getId())
                .setParameter("place", place)
                .setParameter("first", month.atDay(1).atStartOfDay(Zones.RIGA).toInstant())
                .setParameter(
                        "next",
                        month.plusMonths(1).atDay(1).atStartOfDay(Zones.RIGA).toInstant())
                .executeUpdate();
    }
}
