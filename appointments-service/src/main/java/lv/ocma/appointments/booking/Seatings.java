package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.appointments.booking.Seating.Seat;
import lv.ocma.appointments.booking.Seating.Visit;
import lv.ocma.appointments.place.Place;
import lv.ocma.appointments.place.Places;
import lv.ocma.appointments.service.Service;
import lv.ocma.appointments.service.Services;
import lv.ocma.platform.time.Zones;

/** Seats visits by the hours, counters and services as they are known now. */
@ApplicationScoped
class Seatings {

    private final Places places;
    private final Services services;

    Seatings(Places places, Services services) {
        this.places = places;
        this.services = services;
    }

    Optional<Place> place(String id) {
        return places.find(id);
    }

    /**
     * @param from whose day is the first
     * @param ranks not all of them empty
     * @param others who keep their counters
     */
    Map<UUID, Seat> of(Place place, Instant from, List<List<Visit>> ranks, Collection<Visit> others) {
        var all = Stream.concat(ranks.stream().flatMap(List::stream), others.stream())
                .toList();
        var last = all.stream()
                .map(visit -> day(visit.time().end()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var openings = places.openings(place.id(), day(from), last);
        var known = services.find(ranks.stream()
                .flatMap(List::stream)
                .flatMap(visit -> visit.services().stream())
                .collect(Collectors.toSet()));
        return new Seating(place, openings, others, visit -> hasEnded(visit, known)).of(ranks);
    }

    /** Of one that was never told nothing is known, and it has not ended. */
    private static boolean hasEnded(Visit visit, Map<String, Service> known) {
        var day = day(visit.time().start());
        return visit.services().stream()
                .flatMap(service -> Stream.ofNullable(known.get(service)))
                .anyMatch(service -> service.hasEndedBy(day));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(Zones.RIGA).toLocalDate();
    }
}
