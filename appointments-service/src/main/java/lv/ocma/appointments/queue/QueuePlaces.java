package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lv.ocma.appointments.place.Counter;
import lv.ocma.appointments.place.Opening;
import lv.ocma.appointments.place.Place;
import lv.ocma.appointments.place.Places;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Places as their queues see them: who works there, when they are open, and which counters serve today. */
@ApplicationScoped
public class QueuePlaces {

    private static final String OPEN = "OPEN";

    private final Places places;
    private final Session session;
    private final Clock clock;

    QueuePlaces(Places places, Session session, Clock clock) {
        this.places = places;
        this.session = session;
        this.clock = clock;
    }

    /**
     * A counter of the place.
     *
     * @param setAt when staff have set its state for the day; null where they have not
     */
    public record Desk(
            int number,
            Counter counter,
            String state,
            @Nullable Instant setAt) {

        public boolean isOpen() {
            return state.equals(OPEN);
        }

        private boolean isStaffed(Opening opening, Instant at) {
            return counter.staffed(opening).stream().anyMatch(part -> part.contains(at));
        }

        private boolean isStaffedToTheEnd(Opening opening) {
            return counter.staffed(opening).stream()
                    .anyMatch(part -> part.end().equals(opening.span().end()));
        }

        private boolean isSetAfter(Opening opening) {
            return setAt != null && !setAt.isBefore(opening.span().end());
        }

        /** Opened by staff at a moment when nobody should sit there: that was meant to be beside its staffing. */
        private boolean isBesideStaffing(Opening opening) {
            return setAt != null && opening.span().contains(setAt) && !isStaffed(opening, setAt);
        }
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return Zones.today(clock);
    }

    public Place require(String place) {
        return places.find(place).orElseThrow(() -> new NotFound("not-found"));
    }

    /** @see Places#requireStaff */
    public Place requireStaff(String id, Caller caller) {
        return places.requireStaff(id, caller);
    }

    public List<Opening> openings(String place, LocalDate day) {
        return places.openings(place, day, day);
    }

    /** The one that is going on. */
    public Optional<Opening> openNow(String place) {
        var now = clock.instant();
        return openings(place, Zones.today(clock)).stream()
                .filter(opening -> opening.span().contains(now))
                .findFirst();
    }

    /** By the hours of the day, or as the manager has set it while the place is open. */
    public boolean isRemoteOpen(Place place, QueueRule rule, QueueDays.State state) {
        var opened = state.remoteOpen();
        if (opened != null) {
            return opened && openNow(place.id()).isPresent();
        }
        var spans = openings(place.id(), Zones.today(clock)).stream()
                .map(Opening::span)
                .toList();
        return RemoteHours.isOpen(spans, rule.remoteAfterOpening(), rule.remoteBeforeClosing(), clock.instant());
    }

    /** All counters of the place, as staff have set them for the day. */
    public List<Desk> desks(Place place, LocalDate day) {
        var numbers = places.numbers(place.id());
        var states = states(place.id(), day);
        return place.counters().stream()
                .map(counter -> desk(numbers.getOrDefault(counter.id(), 0), counter, states.get(counter.id())))
                .toList();
    }

    private static Desk desk(int number, Counter counter, @Nullable SetState set) {
        return set == null ? new Desk(number, counter, OPEN, null) : new Desk(number, counter, set.state(), set.at());
    }

    /**
     * Those that are open, and staffed now or opened beside their staffing. After closing, as long as whoever waits is served by the rule, those that were so
     * to the end, or were opened for it.
     */
    public List<Desk> serving(Place place, QueueRule rule) {
        var now = clock.instant();
        return openNow(place.id())
                .map(opening -> serving(place, opening, now))
                .or(() -> justClosed(place, rule, now).map(opening -> servingOn(place, opening)))
                .orElse(List.of());
    }

    private List<Desk> serving(Place place, Opening opening, Instant now) {
        return open(place, opening, desk -> desk.isStaffed(opening, now) || desk.isBesideStaffing(opening));
    }

    private List<Desk> servingOn(Place place, Opening opening) {
        return open(
                place,
                opening,
                desk -> desk.isStaffedToTheEnd(opening) || desk.isSetAfter(opening) || desk.isBesideStaffing(opening));
    }

    private Optional<Opening> justClosed(Place place, QueueRule rule, Instant now) {
        return openings(place.id(), Zones.today(clock)).stream()
                .max(Comparator.comparing(opening -> opening.span().end()))
                .filter(last -> rule.servesAfterClosing(last.span().end(), now));
    }

    /** Those that are open and staffed now. */
    public List<Desk> staffed(Place place) {
        var now = clock.instant();
        return openNow(place.id())
                .map(opening -> open(place, opening, desk -> desk.isStaffed(opening, now)))
                .orElse(List.of());
    }

    private List<Desk> open(Place place, Opening opening, Predicate<Desk> there) {
        return desks(place, opening.day()).stream()
                .filter(desk -> desk.isOpen() && there.test(desk))
                .toList();
    }

    /** By what stands above it. */
    public Desk requireDesk(Place place, int number, LocalDate day) {
        var desk = desks(place, day).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new Invalid(Violation.body("/counter", "unknown-counter")));
        if (!desk.isOpen()) {
            throw new Conflict("counter-not-open", Map.of("counter", number));
        }
        return desk;
    }

    public Map<String, Integer> numbers(String place) {
        return places.numbers(place);
    }

    private record SetState(String state, Instant at) {}

    private Map<String, SetState> states(String place, LocalDate day) {
        return session
                .createNativeQuery(
                        "select counter, state, set_at from counter_day where place = :place and day = cast(:day as date)",
                        Tuple.class)
                .addScalar("counter", String.class)
                .addScalar("state", String.class)
                .addScalar("set_at", Instant.class)
                .setParameter("place", place)
                .setParameter("day", day.toString())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("counter", String.class),
                        row -> new SetState(row.get("state", String.class), row.get("set_at", Instant.class))));
    }
}
