package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.UUID;
import lv.ocma.appointments.queue.QueueJournal.Deed;
import lv.ocma.appointments.queue.QueueOrder.Turn;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.security.Caller;

/**
 * Calls whose turn it is. Calls of one place come one after the other, by the lock of its day; each takes the row of its person as well, so that two clerks
 * never get the same one, and goes on to the next where somebody else has it just then.
 */
@ApplicationScoped
class Calls {

    private static final UUID NOBODY = new UUID(0, 0);

    private final QueuePlaces places;
    private final QueueEntries entries;
    private final QueueDays days;
    private final QueueRules rules;
    private final QueueJournal journal;
    private final WaitEstimates estimates;

    Calls(
            QueuePlaces places,
            QueueEntries entries,
            QueueDays days,
            QueueRules rules,
            QueueJournal journal,
            WaitEstimates estimates) {
        this.places = places;
        this.entries = entries;
        this.days = days;
        this.rules = rules;
        this.journal = journal;
        this.estimates = estimates;
    }

    @Transactional
    UUID next(String placeId, int number, Caller caller) {
        var place = places.requireStaff(placeId, caller);
        var day = places.today();
        var desk = places.requireDesk(place, number, day);
        var state = days.lock(placeId, day);
        entries.requireFree(placeId, day, desk.counter().id(), NOBODY);
        var caught = caught(placeId, state, desk, caller);
        var entry = entries.findById(caught.waiting().id());
        var before = entry.status();
        var now = places.now();
        entry.call(desk.counter().id(), String.valueOf(caller.subject()), caught.why(), now);
        entries.flush();
        days.keep(placeId, day, caught.run());
        estimates.called(entry, now);
        journal.done(caller, entry, before, Deed.now(Action.CALL, now));
        entries.flush();
        return entry.id();
    }

    private Turn caught(String place, QueueDays.State state, QueuePlaces.Desk desk, Caller caller) {
        var order = rules.of(place).order();
        var left = new ArrayList<>(entries.waiting(place, places.today()));
        var who = new QueueOrder.Desk(
                desk.counter().id(),
                String.valueOf(caller.subject()),
                desk.counter().services());
        var now = places.now();
        var turn = order.next(left, state.run(), who, now);
        while (turn.isPresent() && !entries.tryLock(turn.get().waiting().id())) {
            left.remove(turn.get().waiting());
            turn = order.next(left, state.run(), who, now);
        }
        return turn.orElseThrow(() -> new Conflict("queue-empty"));
    }
}
