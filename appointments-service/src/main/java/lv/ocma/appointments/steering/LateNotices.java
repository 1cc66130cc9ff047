package lv.ocma.appointments.steering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.appointments.booking.BookedVisits;
import lv.ocma.appointments.queue.QueuePlaces;
import lv.ocma.appointments.rule.RuleChanges;
import lv.ocma.contracts.appointments.BookingPlaceLate;
import lv.ocma.contracts.appointments.BookingPlaceOnTime;
import lv.ocma.platform.security.Caller;
import org.hibernate.Session;

/**
 * Tells those who are booked that the place runs late for them (C2). Each is told once, and again only when the delay has grown or shrunk by a step since they
 * were told last, or is over: nobody is written to for five minutes more.
 */
@ApplicationScoped
class LateNotices {

    private static final String BOOKED = """
            select b.id from booking b
            where b.place = :place and b.status = 'BOOKED' and b.disturbed_at is null and b.starts_at >= :from and b.starts_at < :to\s""";

    private static final String IN_ORDER = " order by b.id limit :most for no key update of b";

    private static final String NOT_SO_LATE = """
            and not exists (select 1 from late_notice n where n.booking = b.id and n.starts_at = b.starts_at
              and n.minutes > 0 and abs(n.minutes - :minutes) < :step)""";

    private static final String TOLD = """
            and exists (select 1 from late_notice n where n.booking = b.id and n.starts_at = b.starts_at and n.minutes > 0)""";

    /** Not where another has announced the same while this one waited for the lock. */
    private static final String KEEP = """
            insert into late_notice (booking, starts_at, minutes, told_at)
            select b.id, b.starts_at, :minutes, :now from booking b where b.id = :booking
            on conflict (booking) do update set starts_at = excluded.starts_at, minutes = excluded.minutes, told_at = excluded.told_at
            where late_notice.starts_at is distinct from excluded.starts_at or case excluded.minutes
              when 0 then late_notice.minutes > 0
              else late_notice.minutes = 0 or abs(late_notice.minutes - excluded.minutes) >= :step end""";

    private final Session session;
    private final QueuePlaces places;
    private final BookedVisits booked;
    private final SteeringSettings settings;
    private final RuleChanges changes;

    LateNotices(
            Session session, QueuePlaces places, BookedVisits booked, SteeringSettings settings, RuleChanges changes) {
        this.session = session;
        this.places = places;
        this.booked = booked;
        this.settings = settings;
        this.changes = changes;
    }

    /** @return how many were told */
    @Transactional
    int announce(String place, LateNotice notice, Caller caller) {
        places.requireStaff(place, caller);
        notice.requireValid(places.today());
        int minutes = Objects.requireNonNull(notice.minutes());
        var told = due(place, notice, minutes).stream()
                .filter(id -> isNew(id, minutes))
                .toList();
        for (var id : told) {
            booked.told(
                    booked.lock(id),
                    caller,
                    "visit.late-notice",
                    state -> minutes == 0 ? new BookingPlaceOnTime(state) : new BookingPlaceLate(state, minutes));
        }
        changes.add(caller, RuleChanges.Kind.LATE_NOTICE, place, place + " " + places.today(), notice);
        return told.size();
    }

    private List<UUID> due(String place, LateNotice notice, int minutes) {
        var query = session.createNativeQuery(BOOKED + (minutes == 0 ? TOLD : NOT_SO_LATE) + IN_ORDER, UUID.class)
                .setParameter("place", place)
                .setParameter("from", Objects.requireNonNull(notice.from()).toInstant())
                .setParameter("to", Objects.requireNonNull(notice.to()).toInstant())
                .setParameter("most", DayVisits.MOST);
        if (minutes > 0) {
            query.setParameter("minutes", minutes).setParameter("step", settings.lateStepMinutes());
        }
        return query.getResultList();
    }

    private boolean isNew(UUID booking, int minutes) {
        return session.createNativeMutationQuery(KEEP)
                        .setParameter("booking", booking)
                        .setParameter("minutes", minutes)
                        .setParameter("step", settings.lateStepMinutes())
                        .setParameter("now", places.now())
                        .executeUpdate()
                == 1;
    }
}
