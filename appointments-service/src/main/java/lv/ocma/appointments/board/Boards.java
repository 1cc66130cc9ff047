package lv.ocma.appointments.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import lv.ocma.appointments.booking.VisitStatus;
import lv.ocma.appointments.queue.QueueEntries;
import lv.ocma.appointments.queue.QueuePlaces;
import org.hibernate.Session;

/** Boards as they are now, and which of them have changed. */
@ApplicationScoped
class Boards {

    private final Session session;
    private final QueueEntries entries;
    private final QueuePlaces places;

    Boards(Session session, QueueEntries entries, QueuePlaces places) {
        this.session = session;
        this.entries = entries;
        this.places = places;
    }

    /** A 404 where there is no such place. */
    BoardView require(String place) {
        places.require(place);
        return of(place);
    }

    BoardView of(String place) {
        var numbers = places.numbers(place);
        return new BoardView(
                place,
                entries.atCounters(place, places.today()).stream()
                        .map(visit -> new BoardView.Call(
                                visit.number(),
                                numbers.getOrDefault(visit.counter(), 0),
                                visit.status().equals(VisitStatus.CALLED.name()),
                                visit.calls()))
                        .toList());
    }

    /** Of all in one query; a place at which nothing has happened today is absent. */
    Map<String, Long> versions(Collection<String> of) {
        return session
                .createNativeQuery(
                        "select place, version from queue_day where day = cast(:day as date) and place in (:places)",
                        Tuple.class)
                .setParameter("day", places.today().toString())
                .setParameter("places", of)
                .getResultList()
                .stream()
                .collect(
                        Collectors.toMap(row -> row.get("place", String.class), row -> row.get("version", Long.class)));
    }
}
