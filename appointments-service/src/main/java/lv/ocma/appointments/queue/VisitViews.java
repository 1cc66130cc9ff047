package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lv.ocma.appointments.booking.VisitStatus;
import lv.ocma.appointments.staff.Employees;
import lv.ocma.platform.time.Zones;

/** Shows somebody in the queue to whom it concerns, with what the wait looks like now. */
@ApplicationScoped
public class VisitViews {

    private final QueuePlaces places;
    private final Outlook outlook;
    private final Employees employees;

    VisitViews(QueuePlaces places, Outlook outlook, Employees employees) {
        this.places = places;
        this.outlook = outlook;
        this.employees = employees;
    }

    public VisitView of(QueueEntry entry) {
        return new VisitView(
                entry.id(),
                entry.number(),
                entry.place(),
                entry.kind().name(),
                entry.status().name(),
                entry.booking(),
                entry.arrival().priority(),
                entry.arrival().late(),
                items(entry),
                Zones.inRiga(entry.arrival().at()),
                entry.status() == VisitStatus.CHECKED_IN
                        ? VisitView.Wait.of(
                                outlook.of(places.require(entry.place())).of(entry.id()))
                        : null,
                entry.counter() == null ? null : places.numbers(entry.place()).get(entry.counter()),
                employees
                        .bySubject(entry.lastCall().isServed() ? entry.employee() : null)
                        .map(one -> new VisitView.ServedBy(one.name(), one.badge()))
                        .orElse(null),
                null,
                List.of());
    }

    static List<VisitView.Item> items(QueueEntry entry) {
        return entry.items().stream().map(VisitView.Item::of).toList();
    }
}
