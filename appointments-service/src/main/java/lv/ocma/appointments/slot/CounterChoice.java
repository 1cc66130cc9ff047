package lv.ocma.appointments.slot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import lv.ocma.appointments.capacity.Capacity;
import lv.ocma.appointments.capacity.DayCapacity;
import lv.ocma.appointments.claim.Claim;
import lv.ocma.appointments.claim.Claims;
import lv.ocma.appointments.claim.Need;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Counter;
import lv.ocma.appointments.place.Place;
import lv.ocma.appointments.place.Places;
import lv.ocma.appointments.rule.Channel;
import lv.ocma.appointments.rule.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * Which counters a wanted time can have. Decided under the lock of its day, from the claims themselves, so that what is decided holds until the
 * transaction ends; hours, counters, rules and shares may all have changed since the slot was shown.
 */
@ApplicationScoped
class CounterChoice {

    private final Places places;
    private final Capacity capacity;
    private final Claims claims;
    private final Rulebook rulebook;
    private final BookingRules rules;
    private final Clock clock;

    CounterChoice(Places places, Capacity capacity, Claims claims, Rulebook rulebook, BookingRules rules, Clock clock) {
        this.places = places;
        this.capacity = capacity;
        this.claims = claims;
        this.rulebook = rulebook;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * @param counters ids, those that are kept for the fewest services first
     * @param refusal slug of the problem where there is none
     */
    record Choice(
            Need need, List<String> counters, @Nullable String refusal) {}

    /**
     * @param own claims that the visit has already, which are not in its way
     * @param held one of them, a hold; promised too
     * @param promised whether the rules of the channel were kept when the time was held or proposed, and are not asked again
     */
    Choice of(Slot slot, Channel channel, List<Claim> own, @Nullable Claim held, boolean promised) {
        var day = PlaceDay.of(slot.place(), slot.time().start());
        var place = known(day);
        var row = locked(day, own);
        var placeRules = rulebook.of(place.id());
        var counted = counted(own, channel);
        // What was promised is kept, whatever has been set since: who comes behind has a time of their own.
        var kept = held != null && held.need().time().covers(slot.time()) ? held.need() : null;
        int buffer = kept == null ? placeRules.bufferMinutes() : kept.bufferMinutes();
        var need = new Need(place.id(), slot.time(), buffer, counted.name());
        var now = clock.instant();
        var start = slot.time().start();
        if (start.isBefore(now)) {
            return refused(need, "slot-passed");
        }
        var bookable = placeRules.bookable(channel, now);
        var serving = able(place, slot).stream()
                .filter(counter ->
                        (kept != null || row.isOnGrid(start, rules.grid())) && row.isStaffed(counter, slot.time()))
                .toList();
        if (serving.isEmpty() || (!promised && !start.isBefore(bookable.end()))) {
            return refused(need, "slot-not-offered");
        }
        if (!promised && start.isBefore(bookable.start())) {
            return refused(need, "slot-too-soon");
        }
        var taken = row.taken(others(day, own));
        var free = serving.stream()
                .filter(counter -> taken.isFree(counter, need.busy()))
                .toList();
        if (free.isEmpty()) {
            return refused(need, "slot-taken");
        }
        var length = Slot.length(slot.parts());
        if (!promised
                && !placeRules.leaves(taken, channel, length, now)
                && !placeRules.leaves(taken, counted, length, now)) {
            return refused(need, "slot-kept-for-others");
        }
        return new Choice(need, held == null ? free : first(held.counter(), free), null);
    }

    /**
     * The first time of the slot's day inside the window that is there for the visit; empty where there is none.
     *
     * @param own claims that the visit has already, which are not in its way
     */
    Optional<Choice> first(Span window, Slot slot, Channel channel, List<Claim> own) {
        var day = PlaceDay.of(slot.place(), slot.time().start());
        var able = able(known(day), slot);
        var row = locked(day, own).taken(others(day, own));
        var placeRules = rulebook.of(day.place());
        var length = Duration.between(slot.time().start(), slot.time().end());
        var now = clock.instant();
        var from = window.start().isBefore(now) ? now : window.start();
        return row
                .starts(able, length, placeRules.buffer(), rules.grid(), new Span(from, latest(from, window.end())))
                .stream()
                .findFirst()
                .map(start -> new Need(
                        day.place(),
                        Span.from(start, length),
                        placeRules.bufferMinutes(),
                        counted(own, channel).name()))
                .map(need -> new Choice(
                        need,
                        able.stream()
                                .filter(counter ->
                                        row.isStaffed(counter, need.time()) && row.isFree(counter, need.busy()))
                                .toList(),
                        null));
    }

    /**
     * For a visit that has become less, at its own start: its counter where that can serve it now, else another. As visits are seated anew when their
     * place changes, neither the grid nor the pause after it is asked for.
     *
     * @param own of the visit, with what is proposed to it; one at least is its own
     */
    Choice staying(Slot slot, List<Claim> own) {
        var day = PlaceDay.of(slot.place(), slot.time().start());
        var able = able(known(day), slot);
        var row = locked(day, own).taken(others(day, own));
        var kept = own.stream().filter(claim -> !claim.isHold()).findFirst().orElseThrow();
        var need = new Need(
                day.place(),
                slot.time(),
                kept.need().bufferMinutes(),
                kept.need().channel());
        var counters = able.stream()
                .filter(counter -> row.isStaffed(counter, need.time()) && row.isFree(counter, need.time()))
                .toList();
        return new Choice(need, first(kept.counter(), counters), null);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** A visit that is moved keeps the channel over which it was booked, and its share with it, whoever moves it. */
    private static Channel counted(List<Claim> own, Channel asking) {
        return own.stream()
                .filter(claim -> !claim.isHold())
                .map(claim -> claim.need().channel())
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(Channel::named)
                .orElse(asking);
    }

    /**
     * Whether the time is taken as far as can be seen without waiting for anybody: in a rush most are told so, and only who may still get one stands
     * in line for the lock.
     */
    boolean isPlainlyTaken(Slot slot) {
        var day = PlaceDay.of(slot.place(), slot.time().start());
        return !slot.time().start().isBefore(clock.instant())
                && capacity.find(List.of(day.place()), day.day(), day.day(), 0)
                        .anyMatch(row -> row.with(claims.holds(List.of(day.place()), slot.time()))
                                .isFull(slot.time()));
    }

    /** For who changes claims of other days too. */
    void lock(Slot slot, Collection<Claim> along) {
        var day = PlaceDay.of(slot.place(), slot.time().start());
        var _ = known(day);
        var _ = locked(day, along);
    }

    private Place known(PlaceDay day) {
        places.hold(day.place(), day.day());
        return places.find(day.place()).orElseThrow(SlotKeeper::unreadable);
    }

    /** The days of what else is changed are locked along, in their order. */
    private DayCapacity locked(PlaceDay wanted, Collection<Claim> along) {
        var days = new TreeSet<>(
                along.stream().map(claim -> claim.need().placeDay()).toList());
        days.add(wanted);
        var rows = new HashMap<PlaceDay, DayCapacity>();
        days.forEach(day -> rows.put(day, capacity.lock(day)));
        return Objects.requireNonNull(rows.get(wanted));
    }

    private List<Claim> others(PlaceDay day, Collection<Claim> own) {
        var ids = own.stream().map(Claim::id).toList();
        return Stream.concat(claims.at(day.place(), day.span()).stream(), claims.overrunning(day.place()).stream())
                .filter(claim ->
                        !ids.contains(claim.id()) && claim.need().placeDay().equals(day))
                .toList();
    }

    private static List<String> able(Place place, Slot slot) {
        return place.able(slot.parts().stream().map(Slot.Part::service).toList()).stream()
                .map(Counter::id)
                .toList();
    }

    private static List<String> first(String counter, List<String> counters) {
        return counters.stream()
                .sorted((one, other) -> Boolean.compare(other.equals(counter), one.equals(counter)))
                .toList();
    }

    private static Choice refused(Need need, String slug) {
        return new Choice(need, List.of(), slug);
    }
}
