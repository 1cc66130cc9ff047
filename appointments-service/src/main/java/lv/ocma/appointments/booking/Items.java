package lv.ocma.appointments.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.slot.Slot;

/** What follows from the items of a visit together. Plain calculation. */
final class Items {

    private Items() {}

    /** How many persons each service is for, in the order of the items. */
    static Map<String, Integer> persons(List<BookingItem> items) {
        var persons = new LinkedHashMap<String, Integer>();
        items.forEach(item -> persons.merge(item.service(), 1, Integer::sum));
        return persons;
    }

    /** Whether the slot is for exactly those persons by service. */
    static boolean areFor(Slot slot, Map<String, Integer> persons) {
        return slot.parts().stream()
                .collect(Collectors.toMap(Slot.Part::service, Slot.Part::persons))
                .equals(persons);
    }

    /** The items as what a time is wanted for. */
    static Slot slot(String place, Span time, List<BookingItem> items) {
        var parts = persons(items).entrySet().stream()
                .map(each -> new Slot.Part(each.getKey(), each.getValue(), minutes(items, each.getKey())))
                .toList();
        return new Slot(place, time, parts);
    }

    private static int minutes(List<BookingItem> items, String service) {
        return items.stream()
                .filter(item -> item.service().equals(service))
                .mapToInt(BookingItem::minutes)
                .findFirst()
                .orElseThrow();
    }

    static Set<String> services(Slot slot) {
        return slot.parts().stream().map(Slot.Part::service).collect(Collectors.toSet());
    }

    private static int count(List<BookingItem> items, String service) {
        return persons(items).getOrDefault(service, 0);
    }

    /** Items for the persons that the slot is for beyond those that there are. */
    static List<BookingItem> missing(Booking booking, List<BookingItem> items, Slot slot) {
        var all = new ArrayList<>(items);
        for (var part : slot.parts()) {
            while (count(all, part.service()) < part.persons()) {
                all.add(new BookingItem(
                        booking, nextPosition(all), part.service(), freeNumber(all, part.service()), part.minutes()));
            }
        }
        return all.subList(items.size(), all.size());
    }

    /** The lengths become those of the slot. */
    static void plan(List<BookingItem> items, Slot slot) {
        var minutes = slot.parts().stream().collect(Collectors.toMap(Slot.Part::service, Slot.Part::minutes));
        items.forEach(item -> item.plan(minutes.getOrDefault(item.service(), item.minutes())));
    }

    static Duration length(List<BookingItem> items) {
        return Duration.ofMinutes(items.stream().mapToLong(BookingItem::minutes).sum());
    }

    private static int nextPosition(List<BookingItem> items) {
        return items.stream().mapToInt(BookingItem::position).max().orElse(-1) + 1;
    }

    /** Persons stay numbered without gaps where somebody has left. */
    private static int freeNumber(List<BookingItem> items, String service) {
        var taken = items.stream()
                .filter(item -> item.service().equals(service))
                .map(BookingItem::person)
                .collect(Collectors.toSet());
        return IntStream.iterate(1, number -> number + 1)
                .filter(number -> !taken.contains(number))
                .findFirst()
                .orElseThrow();
    }

    /** As others are told of them. */
    static List<lv.ocma.contracts.appointments.Booking.Item> told(List<BookingItem> items) {
        return items.stream()
                .map(item -> new lv.ocma.contracts.appointments.Booking.Item(item.service(), item.person()))
                .toList();
    }
}
