package lv.ocma.appointments.slot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lv.ocma.appointments.claim.Claims;
import lv.ocma.appointments.claim.Held;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Candidates;
import lv.ocma.appointments.place.Where;
import lv.ocma.appointments.rule.Channel;
import lv.ocma.appointments.rule.PlaceRules;
import lv.ocma.appointments.rule.Rulebook;
import lv.ocma.appointments.service.Services;

/** Free times for those who wait for one: the same that search shows, by the rules of the channel over which they asked. */
@ApplicationScoped
public class SlotsToOffer {

    private final Services services;
    private final Candidates candidates;
    private final FreeSlots free;
    private final CounterChoice choices;
    private final Claims claims;
    private final Rulebook rulebook;

    SlotsToOffer(
            Services services,
            Candidates candidates,
            FreeSlots free,
            CounterChoice choices,
            Claims claims,
            Rulebook rulebook) {
        this.services = services;
        this.candidates = candidates;
        this.free = free;
        this.choices = choices;
        this.claims = claims;
        this.rulebook = rulebook;
    }

    /**
     * What a visit needs of a place; nothing in it tells of the person (V5).
     *
     * @param features that are known to be there
     * @param persons by service
     */
    public record Shape(List<String> features, Map<String, Integer> persons, Channel channel) {

        public Shape {
            features = List.copyOf(features);
            persons = Map.copyOf(persons);
        }
    }

    /** Which of the places could receive such a visit at some time, and have the features. */
    public List<String> able(Collection<String> places, Shape shape) {
        var where = new Where(List.copyOf(places), Optional.empty(), shape.features(), false);
        return candidates.find(where, shape.persons().keySet()).wanted().stream()
                .map(place -> place.id())
                .toList();
    }

    /** The soonest free times that fit, at most so many; none where a service cannot be booked any more. */
    public List<Slot> soonest(Collection<String> places, Span window, Shape shape, Predicate<Slot> fits, int most) {
        var visit = visit(places, shape);
        var found = new ArrayList<Slot>();
        if (visit.isEmpty()) {
            return found;
        }
        var _ = free.walk(window, visit.get(), (ofDay, searched) -> {
            ofDay.stream().filter(fits).limit((long) most - found.size()).forEach(found::add);
            if (found.size() == most) {
                searched.clear();
            }
        });
        return found;
    }

    /** How long before its start a visit is booked there at the latest, by place. */
    public Map<String, Duration> notices(Collection<String> places, Channel channel) {
        return rulebook.of(places).values().stream()
                .collect(Collectors.toMap(PlaceRules::place, rules -> rules.shortestNotice(channel)));
    }

    /** Keeps the time from others for so long, by the clock of the database; empty where it is not free by now. */
    public Optional<Held> hold(Slot slot, Channel channel, Duration length) {
        var choice = choices.of(slot, channel, List.of(), null, false);
        return choice.refusal() == null ? claims.hold(choice.need(), choice.counters(), length) : Optional.empty();
    }

    /** As callers see them. */
    public static List<SlotView> views(List<Slot> slots) {
        return slots.stream().map(SlotView::of).toList();
    }

    /** What callers hand back to book it. */
    public static String token(Slot slot) {
        return slot.token();
    }

    /** Of a token that it has made: persons by service. */
    public static Map<String, Integer> persons(String token) {
        return SlotToken.decode(token).orElseThrow(SlotKeeper::unreadable).wanted().stream()
                .collect(Collectors.toMap(Wanted::service, Wanted::persons));
    }

    private Optional<Visit> visit(Collection<String> places, Shape shape) {
        var known = services.find(shape.persons().keySet());
        if (known.size() < shape.persons().size()) {
            return Optional.empty();
        }
        var needed = new Needed(shape.persons().entrySet().stream()
                .map(each -> new Needed.One(Objects.requireNonNull(known.get(each.getKey())), each.getValue()))
                .toList());
        var where = new Where(List.copyOf(places), Optional.empty(), shape.features(), false);
        return Optional.of(
                new Visit(candidates.find(where, shape.persons().keySet()).wanted(), needed, shape.channel()));
    }
}
