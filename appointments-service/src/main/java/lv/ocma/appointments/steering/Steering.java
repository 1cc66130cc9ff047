package lv.ocma.appointments.steering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.place.Place;
import lv.ocma.appointments.queue.QueueDays;
import lv.ocma.appointments.queue.QueuePlaces;
import lv.ocma.appointments.rule.RuleChanges;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;
import org.hibernate.Session;

/** Sets what is given and which counters are open, for today alone; each change is kept with its values. */
@ApplicationScoped
class Steering {

    private final QueuePlaces places;
    private final QueueDays days;
    private final Session session;
    private final Preconditions preconditions;
    private final RuleChanges changes;
    private final ClosedCounters closed;

    Steering(
            QueuePlaces places,
            QueueDays days,
            Session session,
            Preconditions preconditions,
            RuleChanges changes,
            ClosedCounters closed) {
        this.places = places;
        this.days = days;
        this.session = session;
        this.preconditions = preconditions;
        this.changes = changes;
        this.closed = closed;
    }

    QueueDays.State tickets(String place, Caller caller) {
        places.requireStaff(place, caller);
        return days.find(place, places.today());
    }

    @Transactional
    QueueDays.State setTickets(String place, TicketSettings wanted, Caller caller) {
        places.requireStaff(place, caller);
        var day = places.today();
        preconditions.requireMatch(TicketSettings.version(days.lock(place, day)));
        days.stopTickets(place, day, wanted.isStopped());
        days.openRemote(place, day, wanted.remoteOpen());
        changes.add(caller, RuleChanges.Kind.TICKETS, place, place + " " + day, wanted);
        return days.find(place, day);
    }

    List<CounterState.Shown> counters(String id, Caller caller) {
        var place = places.requireStaff(id, caller);
        var staffed =
                places.staffed(place).stream().map(QueuePlaces.Desk::number).toList();
        return places.desks(place, places.today()).stream()
                .map(desk -> new CounterState.Shown(desk.number(), desk.state(), staffed.contains(desk.number())))
                .toList();
    }

    @Transactional
    CounterState.Shown setCounter(String id, int number, String state, Caller caller) {
        var place = places.requireStaff(id, caller);
        var day = places.today();
        var ofDay = new PlaceDay(id, day);
        closed.follow(ofDay, desk(place, number, day).counter().id(), state, places.now());
        days.lock(id, day);
        var desk = desk(place, number, day);
        preconditions.requireMatch(CounterState.version(desk.state()));
        closed.requireFollowed(ofDay, desk.counter().id(), state);
        session.createNativeMutationQuery("""
                        insert into counter_day (counter, day, place, state, set_at)
                        values (:counter, cast(:day as date), :place, :state, :now)
                        on conflict (counter, day) do update set state = excluded.state, set_at = excluded.set_at""")
                .setParameter("counter", desk.counter().id())
                .setParameter("day", day.toString())
                .setParameter("place", id)
                .setParameter("state", state)
                .setParameter("now", places.now())
                .executeUpdate();
        days.touch(id, day);
        var told = Map.of("counter", number, "state", state);
        changes.add(caller, RuleChanges.Kind.COUNTER, id, desk.counter().id(), told);
        return counters(id, caller).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private QueuePlaces.Desk desk(Place place, int number, LocalDate day) {
        return places.desks(place, day).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("not-found"));
    }
}
