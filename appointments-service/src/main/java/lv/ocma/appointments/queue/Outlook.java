package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.appointments.place.Place;

/** How long somebody will wait, by who goes before them and which counters serve now. */
@ApplicationScoped
public class Outlook {

    private final QueuePlaces places;
    private final QueueEntries entries;
    private final QueueDays days;
    private final QueueRules rules;

    Outlook(QueuePlaces places, QueueEntries entries, QueueDays days, QueueRules rules) {
        this.places = places;
        this.entries = entries;
        this.days = days;
        this.rules = rules;
    }

    /**
     * The queue of a place as it is now: read once for all that is asked of it.
     *
     * @param near how long before the booked time the turn may come
     */
    public record Now(
            List<Waiting> inOrder,
            List<QueuePlaces.Desk> serving,
            List<QueueEntries.AtCounter> atCounters,
            Duration near,
            Instant at) {

        /** Of one who waits; all ahead where they do not. */
        WaitingTime.Range of(UUID entry) {
            var one = inOrder.stream().filter(each -> each.id().equals(entry)).findFirst();
            var before =
                    inOrder.stream().takeWhile(each -> !each.id().equals(entry)).toList();
            var asItStands = range(before, one.map(Waiting::services).orElse(Set.of()));
            return one.filter(each -> each.isEarly(near, at))
                    .map(each -> ofEarly(each, asItStands))
                    .orElse(asItStands);
        }

        /** Whoever came long before the booked time is called near it, or before, as soon as nobody else waits. */
        private WaitingTime.Range ofEarly(Waiting one, WaitingTime.Range asItStands) {
            var booked = Objects.requireNonNull(one.bookedFor());
            return WaitingTime.untilTurn(
                    asItStands,
                    Duration.between(at, booked.minus(near)),
                    Duration.between(at, booked).plus(Duration.ofMinutes(one.minutes())));
        }

        /** Of somebody who would come now with a live ticket. */
        public WaitingTime.Range ofNewcomer(Collection<String> services) {
            return range(inOrder, services);
        }

        private WaitingTime.Range range(List<Waiting> before, Collection<String> services) {
            var busy = atCounters.stream()
                    .collect(Collectors.toMap(QueueEntries.AtCounter::counter, this::left, Integer::max));
            var able = serving.stream()
                    .filter(desk -> desk.counter().serves(services))
                    .map(desk -> busy.getOrDefault(desk.counter().id(), 0))
                    .toList();
            return WaitingTime.of(before.stream().map(Waiting::minutes).toList(), able);
        }

        private int left(QueueEntries.AtCounter visit) {
            var since = visit.servingAt() == null ? visit.calledAt() : visit.servingAt();
            return (int)
                    Math.max(1, visit.minutes() - Duration.between(since, at).toMinutes());
        }
    }

    public Now of(Place place) {
        var day = places.today();
        var now = places.now();
        var rule = rules.of(place.id());
        var run = days.find(place.id(), day).run();
        return new Now(
                rule.order().inOrder(entries.waiting(place.id(), day), run, now),
                places.serving(place, rule),
                entries.atCounters(place.id(), day),
                Duration.ofMinutes(rule.nearMinutes()),
                now);
    }
}
