package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lv.ocma.appointments.place.Place;
import lv.ocma.appointments.service.Service;
import lv.ocma.appointments.service.Services;

/** What everybody may see of the queue of a place: a fixed number of queries, however many wait. */
@ApplicationScoped
class QueueReads {

    private final QueuePlaces places;
    private final QueueDays days;
    private final QueueRules rules;
    private final Outlook outlook;
    private final Services services;
    private final WaitEstimates estimates;

    QueueReads(
            QueuePlaces places,
            QueueDays days,
            QueueRules rules,
            Outlook outlook,
            Services services,
            WaitEstimates estimates) {
        this.places = places;
        this.days = days;
        this.rules = rules;
        this.outlook = outlook;
        this.services = services;
        this.estimates = estimates;
    }

    QueueView of(String id) {
        var place = places.require(id);
        var rule = rules.of(id);
        var state = days.find(id, places.today());
        var now = outlook.of(place);
        var given = !state.ticketsStopped() && rule.hasRoom(now.inOrder().size());
        return new QueueView(
                id,
                view(rule),
                given && places.openNow(id).isPresent(),
                given && places.isRemoteOpen(place, rule, state),
                new QueueView.Lengths(
                        count(now, EntryKind.BOOKED), count(now, EntryKind.REMOTE), count(now, EntryKind.LIVE)),
                now.serving().size(),
                waits(place, now));
    }

    List<WaitEstimates.Week> accuracy(String place, int weeks) {
        places.require(place);
        return estimates.weeks(place, places.today(), weeks);
    }

    private List<QueueView.ServiceWait> waits(Place place, Outlook.Now now) {
        return services.bookableOn(places.today()).stream()
                .map(Service::id)
                .filter(service -> !place.able(List.of(service)).isEmpty())
                .map(service -> new QueueView.ServiceWait(service, VisitView.Wait.of(now.ofNewcomer(List.of(service)))))
                .toList();
    }

    private static long count(Outlook.Now now, EntryKind kind) {
        return now.inOrder().stream().filter(each -> each.kind() == kind).count();
    }

    private QueueView.RuleView view(QueueRule rule) {
        return new QueueView.RuleView(
                RuleText.of(rule),
                rule.nearMinutes(),
                rule.bookedShare(),
                rule.remoteShare(),
                rule.handMinutes(),
                rule.checkInBefore(),
                rule.checkInAfter(),
                rule.delayKept(),
                rule.delayUntil(),
                rule.remoteAfterOpening(),
                rule.remoteBeforeClosing(),
                rule.atClosing(),
                rule.closingMinutes(),
                rule.mostWaiting(),
                rule.undoMinutes(),
                rules.priorities(places.today()).stream()
                        .map(each -> new QueueView.QueuePriorityView(each.code(), each.text(), each.source()))
                        .toList());
    }
}
