package lv.ocma.appointments.slot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.appointments.claim.Claim;
import lv.ocma.appointments.claim.Claims;
import lv.ocma.appointments.claim.Held;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.demand.UnmetDemand;
import lv.ocma.appointments.rule.CallerChannel;
import lv.ocma.appointments.rule.Channel;
import lv.ocma.appointments.service.Services;
import lv.ocma.appointments.slot.CounterChoice.Choice;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Gone;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Problem;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Turns the token of a slot into a time that is kept for one booking, or says why not and what else is free. */
@ApplicationScoped
public class SlotKeeper {

    private static final String POINTER = "/slot";

    /** Somebody else was quicker, or it is kept for others; of what was never there nobody goes without. */
    private static final Set<String> TURNED_AWAY = Set.of("slot-taken", "slot-kept-for-others");

    private final Services services;
    private final Claims claims;
    private final CounterChoice choices;
    private final Alternatives alternatives;
    private final CallerChannel channels;
    private final UnmetDemand demand;

    SlotKeeper(
            Services services,
            Claims claims,
            CounterChoice choices,
            Alternatives alternatives,
            CallerChannel channels,
            UnmetDemand demand) {
        this.services = services;
        this.claims = claims;
        this.choices = choices;
        this.alternatives = alternatives;
        this.channels = channels;
        this.demand = demand;
    }

    /** What breaks in the token itself; empty when it can be opened. */
    public static List<Violation> violations(@Nullable String token) {
        if (token == null) {
            return List.of(Violation.body(POINTER, "required"));
        }
        return SlotToken.decode(token).isEmpty() ? List.of(Violation.body(POINTER, "slot-unreadable")) : List.of();
    }

    /** The slot of the token with the lengths that hold on its day. Nothing that the token says is believed. */
    public Slot open(String token) {
        var read = SlotToken.decode(token).orElseThrow(SlotKeeper::unreadable);
        var known = services.find(read.wanted().stream().map(Wanted::service).toList());
        var day = PlaceDay.of(read.place(), read.start()).day();
        var parts = new ArrayList<Slot.Part>();
        for (var wanted : read.wanted()) {
            var service = known.get(wanted.service());
            if (service == null) {
                throw unreadable();
            }
            int minutes = service.minutesOn(day)
                    .orElseThrow(() -> new Conflict("service-not-bookable", Map.of("service", service.id())));
            parts.add(new Slot.Part(service.id(), wanted.persons(), minutes));
        }
        return Slot.at(read.place(), read.start(), parts);
    }

    /**
     * The slot of a visit for these persons by service, with the lengths that hold on its day; what is no service, or cannot be booked for it, is
     * refused.
     *
     * @param persons of services that are known
     */
    public Slot at(String place, Instant start, Map<String, Integer> persons) {
        var wanted = persons.entrySet().stream()
                .map(each -> new Wanted(each.getKey(), each.getValue()))
                .toList();
        return open(new SlotToken(place, start, wanted).encode());
    }

    /**
     * The free time at the place that is nearest to a start; empty where there is none, or a service cannot be booked any more.
     *
     * @param from before which nothing is looked for
     * @param except starts that are not wanted, as long as there is another
     * @param channel whose rules it keeps
     */
    public Optional<Slot> nearest(
            String place,
            Instant start,
            Map<String, Integer> persons,
            Instant from,
            Set<Instant> except,
            Channel channel) {
        if (isOver(persons, from)) {
            return Optional.empty();
        }
        // It may be what ends that the visit cannot be at its own time: how long it would take then is no matter.
        var parts = persons.entrySet().stream()
                .map(each -> new Slot.Part(each.getKey(), each.getValue(), 0))
                .toList();
        return alternatives.nearest(Slot.at(place, start, parts), from, except, channel);
    }

    /** Whether one of the services can be booked for no day from then on, so that no time becomes free however long one waits. */
    public boolean isOver(Map<String, Integer> persons, Instant from) {
        var known = services.find(persons.keySet());
        var first = from.atZone(Zones.RIGA).toLocalDate();
        return known.size() < persons.size()
                || !known.values().stream().allMatch(service -> service.isBookableFrom(first));
    }

    /** How long a visit for these persons by service is on the day of that start; empty where one of them cannot be booked for it. */
    public Optional<Duration> length(Instant start, Map<String, Integer> persons) {
        var known = services.find(persons.keySet());
        if (known.size() < persons.size()) {
            return Optional.empty();
        }
        var needed = new Needed(known.values().stream()
                .map(service -> new Needed.One(service, Objects.requireNonNull(persons.get(service.id()))))
                .toList());
        return needed.on(start.atZone(Zones.RIGA).toLocalDate()).map(Slot::length);
    }

    /** Frees the end of a booking's time, and of what is proposed to it. */
    public void shorten(UUID booking, Duration length, Duration proposed) {
        claims.shorten(booking, length, proposed);
    }

    /** Takes a counter for a new booking. */
    public void keep(Slot slot, UUID booking) {
        var choice = choice(slot, List.of(), null);
        if (!claims.take(choice.need(), choice.counters(), booking)) {
            throw refusal("slot-taken", slot);
        }
    }

    /**
     * Takes a counter for a new booking that was a part of another one, whose end is freed next: the days of both are locked at once, as two splits
     * in opposite directions would wait for each other.
     */
    public void keepPart(Slot slot, UUID booking, UUID whole) {
        choices.lock(slot, claims.kept(whole));
        keep(slot, booking);
    }

    /** As {@link #keepPart}, of a time that is held. */
    public void keepPartHeld(UUID hold, Slot slot, UUID booking, UUID whole) {
        choices.lock(slot, along(claims.kept(whole), held(hold)));
        keepHeld(hold, slot, booking);
    }

    /** Takes a counter for another time of the same booking, then frees the old one. */
    public void move(Slot slot, UUID booking) {
        var choice = choice(slot, claims.kept(booking), null);
        if (!claims.move(choice.need(), choice.counters(), booking)) {
            throw refusal("slot-taken", slot);
        }
    }

    /**
     * Keeps a time for a visit to which it is proposed, in place of what was proposed to it before; for so long, by the clock of the database.
     *
     * @param hold of the same time by whoever proposes it, which ends with that; null where it is only free
     * @param channel whose rules it keeps, as they are now
     */
    public Held propose(Slot slot, @Nullable UUID hold, UUID booking, Duration length, Channel channel) {
        var held = hold == null ? null : held(hold);
        var before = claims.proposedTo(booking);
        var own = held == null ? before : along(before, held);
        var choice = choices.of(slot, channel, own, held, held != null);
        if (choice.refusal() != null) {
            throw notFree(choice.refusal(), slot);
        }
        if (hold != null) {
            claims.drop(held(hold));
        }
        return claims.propose(booking, choice.need(), choice.counters(), length)
                .orElseThrow(() -> notFree("slot-taken", slot));
    }

    /** Ends what is proposed to the visit. */
    public void withdraw(UUID booking) {
        claims.proposedTo(booking).forEach(claims::giveBack);
    }

    /** It begins before anybody could answer. */
    public Conflict tooSoon(Slot slot) {
        return notFree("slot-too-soon", slot);
    }

    /**
     * As {@link #move}, to the time that is held for the visit as it was proposed to it: whoever accepts it, it is that of the channel by whose rules
     * it was found, and what has passed of the shortest notice since then is no hindrance.
     */
    public void moveAsProposed(Slot slot, UUID booking, Channel channel) {
        var held = claims.proposedTo(booking).stream().findFirst().orElse(null);
        var choice = choice(slot, channel, claims.kept(booking), held, true);
        if (!claims.move(choice.need(), choice.counters(), booking)) {
            throw refusal("slot-taken", slot);
        }
    }

    /**
     * As {@link #shorten}, of a visit that could not be at its time as it was.
     *
     * @return whether it can be there now; a counter is kept for it then that can serve it
     */
    public boolean keepShorter(Slot slot, UUID booking, Duration proposed) {
        var own = claims.kept(booking);
        if (own.stream().allMatch(Claim::isHold)) {
            claims.shorten(booking, slot.time().length(), proposed);
            return false;
        }
        // What is proposed to it ends as it moves, and is not in its way: its day is locked along.
        var choice = choices.staying(slot, own);
        if (choice.counters().isEmpty() || hasEnded(slot)) {
            claims.shorten(booking, slot.time().length(), proposed);
            return false;
        }
        return claims.move(choice.need(), choice.counters(), booking);
    }

    private boolean hasEnded(Slot slot) {
        var day = PlaceDay.of(slot.place(), slot.time().start()).day();
        var ids = slot.parts().stream().map(Slot.Part::service).toList();
        return services.find(ids).values().stream().anyMatch(service -> service.hasEndedBy(day));
    }

    /** Whether a counter is kept for the booking. */
    public boolean isKept(UUID booking) {
        return !claims.of(booking).isEmpty();
    }

    /**
     * Takes a counter for the first time inside the window that there is for the visit on its day and at its place, then frees the old one. It was booked
     * for that day before, so neither notice nor shares are asked again.
     *
     * @param channel over which it was booked
     */
    public Optional<Span> moveInto(Span window, Slot slot, UUID booking, Channel channel) {
        var choice = choices.first(window, slot, channel, claims.kept(booking));
        choice.ifPresent(found -> {
            if (!claims.move(found.need(), found.counters(), booking)) {
                throw new IllegalStateException("A counter that was free under the lock of its day is taken");
            }
        });
        return choice.map(found -> found.need().time());
    }

    /** Keeps the time from others for so long, without a booking; by the clock of the database. */
    public Held hold(Slot slot, Duration length) {
        var choice = choice(slot, List.of(), null);
        return claims.hold(choice.need(), choice.counters(), length).orElseThrow(() -> refusal("slot-taken", slot));
    }

    /** Makes of a hold the time of a new booking. */
    public void keepHeld(UUID hold, Slot slot, UUID booking) {
        var held = held(hold);
        var choice = choice(slot, List.of(held), held);
        // Under the lock of its day: until then it may have ended, and another have taken its time.
        claims.drop(held(hold));
        if (!claims.take(choice.need(), choice.counters(), booking)) {
            throw refusal("slot-taken", slot);
        }
    }

    /** Makes of a hold another time of the same booking, then frees the old one. */
    public void moveToHeld(UUID hold, Slot slot, UUID booking) {
        var held = held(hold);
        var choice = choice(slot, along(claims.kept(booking), held), held);
        // As in keepHeld.
        claims.drop(held(hold));
        if (!claims.move(choice.need(), choice.counters(), booking)) {
            throw refusal("slot-taken", slot);
        }
    }

    /** Gives back what is held, if it still is. */
    public void drop(UUID hold) {
        claims.held(hold).ifPresent(claims::giveBack);
    }

    public void release(UUID booking) {
        claims.release(booking);
    }

    /** The time is another's, and the visit is not over: what is proposed to it is still kept. */
    public void leave(UUID booking) {
        claims.leave(booking);
    }

    private Choice choice(Slot slot, List<Claim> own, @Nullable Claim held) {
        return choice(slot, channels.current(), own, held, held != null);
    }

    private Choice choice(Slot slot, Channel channel, List<Claim> own, @Nullable Claim held, boolean promised) {
        if (own.isEmpty() && choices.isPlainlyTaken(slot)) {
            throw refusal("slot-taken", slot);
        }
        var choice = choices.of(slot, channel, own, held, promised);
        if (choice.refusal() != null) {
            throw refusal(choice.refusal(), slot);
        }
        return choice;
    }

    private static List<Claim> along(List<Claim> claims, Claim held) {
        return Stream.concat(claims.stream(), Stream.of(held)).toList();
    }

    private Claim held(UUID hold) {
        return claims.held(hold).orElseThrow(() -> new Gone("hold-expired"));
    }

    private Conflict refusal(String slug, Slot slot) {
        if (TURNED_AWAY.contains(slug)) {
            demand.count(
                    List.of(slot.place()),
                    slot.parts().stream().map(Slot.Part::service).toList(),
                    channels.current().name(),
                    UnmetDemand.Kind.TURNED_AWAY);
        }
        return notFree(slug, slot);
    }

    /** Of what nobody has asked for who would go without. */
    private Conflict notFree(String slug, Slot slot) {
        return new Conflict(slug, Map.of("alternatives", alternatives.to(slot, channels.current())));
    }

    static Problem unreadable() {
        return new Invalid(Violation.body(POINTER, "slot-unreadable"));
    }
}
