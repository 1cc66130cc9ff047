package lv.ocma.appointments.steering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import lv.ocma.appointments.queue.QueueDays;
import lv.ocma.appointments.queue.QueuePlaces;
import lv.ocma.appointments.rule.RuleChanges;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;
import org.hibernate.Session;

/** Sets what is given and which counters are open, for today alone; each change has its row of the audit. */
@ApplicationScoped
class Steering {

    private static final String QUEUE = "queue";

    private final QueuePlaces places;
    private final QueueDays days;
    private final Session session;
    private final Preconditions preconditions;
    private final Audit audit;
    private final RuleChanges changes;

    Steering(
            QueuePlaces places,
            QueueDays days,
            Session session,
            Preconditions preconditions,
            Audit audit,
            RuleChanges changes) {
        this.places = places;
        this.days = days;
        this.session = session;
        this.preconditions = preconditions;
        this.audit = audit;
        this.changes = changes;
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
        changes.add(place, RuleChanges.Kind.TICKETS, wanted, caller);
        audit.change(caller, "queue.tickets", QUEUE, place + " " + day, place);
        return days.find(place, day);
    }

    List<CounterState.Shown> counters(String id, Caller caller) {
        var place = places.requireStaff(id, caller);
        var serving =
                places.serving(place).stream().map(QueuePlaces.Desk::number).toList();
        return places.desks(place, places.today()).stream()
                .map(desk -> new CounterState.Shown(desk.number(), desk.state(), serving.contains(desk.number())))
                .toList();
    }

    @Transactional
    CounterState.Shown setCounter(String id, int number, String state, Caller caller) {
        var place = places.requireStaff(id, caller);
        var day = places.today();
        days.lock(id, day);
        var desk = places.desks(place, day).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("not-found"));
        preconditions.requireMatch(CounterState.version(desk.state()));
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
        changes.add(id, RuleChanges.Kind.COUNTER, Map.of("counter", number, "state", state), caller);
        audit.change(caller, "counter.set", "counter", desk.counter().id(), id);
        return counters(id, caller).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
