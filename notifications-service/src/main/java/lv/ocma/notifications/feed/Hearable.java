package lv.ocma.notifications.feed;

import java.util.function.Function;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.appointments.Booking;
import lv.ocma.contracts.appointments.WaitingListEntry;
import lv.ocma.platform.inbox.EventInfo;
import org.jspecify.annotations.Nullable;

/**
 * An event of the suite as clients hear it.
 *
 * @param type as clients know it
 */
record Hearable<E extends Event>(Class<E> event, String type, Function<E, Heard> heard) {

    /**
     * What is told of it.
     *
     * @param client the one that hears it; null for all
     */
    record Heard(
            String subject,
            String path,
            @Nullable String place,
            @Nullable String client) {}

    /** Of a visit, which its client alone hears of. */
    static <E extends Event> Hearable<E> ofVisit(Class<E> event, String type, Function<E, Booking> booking) {
        return new Hearable<>(event, type, told -> {
            var visit = booking.apply(told);
            return new Heard(visit.id().toString(), "/v1/appointments/" + visit.id(), visit.place(), visit.client());
        });
    }

    /** Of a wish for an earlier time, which its client alone hears of; it belongs to a place where only that one is asked for. */
    static <E extends Event> Hearable<E> ofWish(Class<E> event, String type, Function<E, WaitingListEntry> entry) {
        return new Hearable<>(event, type, told -> {
            var wish = entry.apply(told);
            var place = wish.places().size() == 1 ? wish.places().getFirst() : null;
            return new Heard(wish.id().toString(), "/v1/waiting-list/" + wish.id(), place, wish.client());
        });
    }

    /** Of reference data, which everybody hears of. */
    static <E extends Event> Hearable<E> ofAll(
            Class<E> event,
            String type,
            Function<E, String> subject,
            Function<E, String> path,
            Function<E, @Nullable String> place) {
        return new Hearable<>(
                event,
                type,
                told -> new Heard(subject.apply(told), "/v1/" + path.apply(told), place.apply(told), null));
    }

    /** Whether anybody may hear it: of a visit that staff booked nobody does. */
    boolean isHeard(Heard told) {
        return told.client() != null || !isOfOneClient();
    }

    private boolean isOfOneClient() {
        return event.getPackage().equals(Booking.class.getPackage());
    }

    ClientEvent of(E told, Heard heard, EventInfo info) {
        return new ClientEvent(
                info.id(), type, info.time(), heard.subject(), heard.path(), heard.place(), heard.client());
    }
}
