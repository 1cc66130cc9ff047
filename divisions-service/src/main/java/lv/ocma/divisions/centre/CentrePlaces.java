package lv.ocma.divisions.centre;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import lv.ocma.divisions.centre.ServiceCentreList.Centre;
import lv.ocma.divisions.centre.ServiceCentreList.ListedAddress;
import lv.ocma.divisions.centre.ServiceCentreList.ListedLocation;
import lv.ocma.divisions.hours.HoursBook;
import lv.ocma.divisions.hours.KeptHours;
import lv.ocma.divisions.hours.Schedule;
import lv.ocma.divisions.hourschange.NewHoursChange.NewRule;
import lv.ocma.divisions.place.Address;
import lv.ocma.divisions.place.CentreFacts;
import lv.ocma.divisions.place.Features;
import lv.ocma.divisions.place.Location;
import lv.ocma.divisions.place.Place;
import lv.ocma.divisions.place.Places;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Makes places of the centres of a list that keeps the rules, with hours from today on; what is past stays as it was. */
@ApplicationScoped
class CentrePlaces {

    private static final Texts CLOSED =
            new Texts("Šī vieta vairs nedarbojas", "This place is no longer open", "Это место больше не работает");

    private final Places places;
    private final HoursBook book;
    private final Clock clock;

    CentrePlaces(Places places, HoursBook book, Clock clock) {
        this.places = places;
        this.book = book;
        this.clock = clock;
    }

    void write(ServiceCentreList list, Collection<String> closed) {
        var source = Objects.requireNonNull(list.source());
        var centres = list.centresOrNone().stream()
                .collect(toMap(CentrePlaces::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        var today = Zones.today(clock);
        describe(centres.values(), source);
        close(closed, today);
        var all = Stream.concat(centres.keySet().stream(), closed.stream()).toList();
        var hours = new LinkedHashMap<String, KeptHours>();
        book.from(today, all).forEach((place, kept) -> {
            var centre = centres.get(place);
            hours.put(place, centre == null ? ended(kept, today, source) : kept(kept, centre, source, today));
        });
        places.flush();
        book.write(today, hours);
    }

    private void describe(Collection<Centre> centres, String source) {
        var known = places.among(centres.stream().map(CentrePlaces::id).toList()).stream()
                .collect(toMap(Place::id, Function.identity()));
        int listed = places.lastListed();
        for (var centre : centres) {
            var facts = facts(centre, source);
            var place = known.get(id(centre));
            if (place == null) {
                places.persist(Place.centre(id(centre), ++listed, facts));
            } else {
                place.describe(facts);
            }
        }
    }

    private void close(Collection<String> ids, LocalDate today) {
        places.among(ids).forEach(place -> place.closeFrom(today));
    }

    /** Whoever asks for a date to come is told that the place has closed, not that its hours are unknown. */
    private static KeptHours ended(KeptHours kept, LocalDate today, String source) {
        return kept.with(new Schedule(today, null, List.of(), source, null, CLOSED, false))
                .without(kept.exceptions().keySet());
    }

    /** Hours that are the same as before are left alone, so that they go on telling since when they hold. */
    private static KeptHours kept(KeptHours kept, Centre centre, String source, LocalDate today) {
        var rules = Objects.requireNonNull(centre.hours()).stream()
                .map(NewRule::kept)
                .toList();
        var same = kept.schedulesOver(today, null).stream()
                        .allMatch(now -> now.rules().equals(rules))
                && kept.schedulesOver(today, today).size() == 1;
        return same ? kept : kept.with(new Schedule(today, null, rules, source, null));
    }

    private static CentreFacts facts(Centre centre, String source) {
        return new CentreFacts(
                Texts.orUnknown(centre.name()),
                Objects.requireNonNull(centre.operator()),
                Texts.orUnknown(centre.helpsWith()),
                address(centre.address()),
                location(centre.location()),
                centre.phones(),
                centre.emails(),
                centre.webPage(),
                Features.orUnknown(centre.accessibility()),
                List.of(source));
    }

    private static @Nullable Address address(@Nullable ListedAddress told) {
        return told == null
                ? null
                : new Address(
                        Objects.requireNonNull(told.thoroughfare()),
                        Objects.requireNonNull(told.postName()),
                        Objects.requireNonNull(told.postCode()),
                        "LV");
    }

    private static @Nullable Location location(@Nullable ListedLocation told) {
        return told == null
                ? null
                : new Location(Objects.requireNonNull(told.latitude()), Objects.requireNonNull(told.longitude()));
    }

    private static String id(Centre centre) {
        return Objects.requireNonNull(centre.id());
    }
}
