package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import lv.ocma.appointments.booking.BookedVisit;
import lv.ocma.appointments.place.Place;
import lv.ocma.appointments.queue.QueueJournal.Deed;
import lv.ocma.appointments.service.Services;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.request.Languages;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Takes in from paper who was served during an outage, at the true times and marked as entered later. */
@ApplicationScoped
class PaperDesk {

    private final QueuePlaces places;
    private final Entrance entrance;
    private final QueueJournal journal;
    private final BookedOnPaper booked;
    private final Services services;
    private final PaperHours hours;

    PaperDesk(
            QueuePlaces places,
            Entrance entrance,
            QueueJournal journal,
            BookedOnPaper booked,
            Services services,
            PaperHours hours) {
        this.places = places;
        this.entrance = entrance;
        this.journal = journal;
        this.booked = booked;
        this.services = services;
        this.hours = hours;
    }

    @Transactional
    UUID enter(String id, PaperVisit paper, Caller caller) {
        var place = places.requireStaff(id, caller);
        var now = places.now();
        hours.requireValid(paper, place);
        var counter = counter(place, Objects.requireNonNull(paper.counter()));
        var entry = booked.waited(place, paper, caller, now)
                .orElseGet(() -> entrance.enter(place, entry(place, paper, caller), caller));
        var before = entry.status();
        var ended = Objects.requireNonNull(paper.ended()).toInstant();
        entry.fromPaper(
                counter,
                String.valueOf(caller.subject()),
                paper.identityDocumentSeen(),
                Objects.requireNonNull(paper.called()).toInstant(),
                ended);
        journal.done(caller, entry, before, new Deed(Action.ENTER_FROM_PAPER, null, ended, now));
        return entry.id();
    }

    /** Whether it is open now is no matter. */
    private String counter(Place place, int number) {
        return places.desks(place, places.today()).stream()
                .filter(desk -> desk.number() == number)
                .findFirst()
                .orElseThrow(() -> new Invalid(Violation.body("/counter", "unknown-counter")))
                .counter()
                .id();
    }

    private NewEntry entry(Place place, PaperVisit paper, Caller caller) {
        var arrived = Objects.requireNonNull(paper.arrived()).toInstant();
        var visit = paper.appointment() == null ? null : booked.lock(place, paper.appointment(), paper, caller);
        return new NewEntry(
                Ids.next(),
                place.id(),
                visit == null ? EntryKind.LIVE : EntryKind.BOOKED,
                visit == null ? null : booked(visit, arrived),
                visit == null ? parts(place, Objects.requireNonNull(paper.services()), paper.day()) : parts(visit),
                null,
                arrived,
                true,
                paper.identityDocumentSeen(),
                visit == null ? Languages.ALL.getFirst() : visit.language(),
                false,
                TakenBy.of(caller),
                NewEntry.NO_CONTACT);
    }

    private static NewEntry.Booked booked(BookedVisit visit, Instant arrived) {
        var start = visit.time().start();
        return new NewEntry.Booked(visit.id(), start, arrived.isAfter(start));
    }

    private static List<NewEntry.Part> parts(BookedVisit visit) {
        return visit.parts().stream()
                .map(part -> new NewEntry.Part(part.service(), part.person(), part.minutes()))
                .toList();
    }

    /** What a service takes is what it took on the day on which they were there. */
    private List<NewEntry.Part> parts(Place place, List<@Nullable String> ids, LocalDate day) {
        var asked = ids.stream().map(String::valueOf).toList();
        var known = services.find(asked);
        var persons = new HashMap<String, Integer>();
        var parts = new ArrayList<NewEntry.Part>();
        for (int i = 0; i < asked.size(); i++) {
            var service = known.get(asked.get(i));
            var minutes = service == null ? OptionalInt.empty() : service.minutesOn(day);
            if (service == null || minutes.isEmpty()) {
                throw new Invalid(Violation.body("/services/" + i, "no-service-in-person"));
            }
            var person = persons.merge(service.id(), 1, Integer::sum);
            parts.add(new NewEntry.Part(service.id(), person, minutes.getAsInt()));
        }
        if (place.able(asked).isEmpty()) {
            throw new Invalid(Violation.body("/services", "not-served-there"));
        }
        return parts;
    }
}
