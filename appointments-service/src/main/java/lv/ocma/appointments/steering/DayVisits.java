package lv.ocma.appointments.steering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.ocma.appointments.booking.BookedVisits;
import lv.ocma.appointments.queue.QueuePlaces;
import lv.ocma.appointments.queue.QueueRules;
import lv.ocma.appointments.slot.SlotKeeper;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.hibernate.Session;

/** What a manager does with all booked visits of a stretch of the day; they are locked in the order of their ids, as everywhere. */
@ApplicationScoped
class DayVisits {

    /** In one call; who is beyond is reached by the next. */
    static final int MOST = 300;

    private static final String MISSED = """
            select b.id from booking b left join visit_delay d on d.booking = b.id and d.starts_at = b.starts_at and d.outcome = 'KEPT'
            where b.place = :place and b.status = 'BOOKED' and b.disturbed_at is null and b.starts_at >= :from
              and b.starts_at + make_interval(mins => greatest(:after, coalesce(d.minutes, 0))) < :now
              and exists (select 1 from claim c where c.booking = b.id)
            order by b.id limit :most for no key update of b""";

    private final Session session;
    private final QueuePlaces places;
    private final QueueRules rules;
    private final BookedVisits booked;
    private final SlotKeeper slots;
    private final Audit audit;

    DayVisits(
            Session session, QueuePlaces places, QueueRules rules, BookedVisits booked, SlotKeeper slots, Audit audit) {
        this.session = session;
        this.places = places;
        this.rules = rules;
        this.booked = booked;
        this.slots = slots;
        this.audit = audit;
    }

    /**
     * Of today: those who have not come, though the office could receive them, and whose time counts no more; their counters are free for others. Whoever
     * comes after all waits as with a live ticket, as the rule says (C2); the end of the day misses the others.
     */
    @Transactional
    int releaseMissed(String place, Caller caller) {
        places.requireStaff(place, caller);
        var today = places.today();
        var ids = session.createNativeQuery(MISSED, UUID.class)
                .setParameter("place", place)
                .setParameter("from", today.atStartOfDay(Zones.RIGA).toInstant())
                .setParameter("after", rules.of(place).checkInAfter())
                .setParameter("now", places.now())
                .setParameter("most", MOST)
                .getResultList();
        for (var id : ids) {
            slots.release(id);
            booked.noted(booked.lock(id), caller, "visit.release");
        }
        audit.change(caller, "queue.release-missed", "queue", place + " " + today, place);
        return ids.size();
    }
}
