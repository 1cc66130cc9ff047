package lv.ocma.appointments.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import lv.ocma.appointments.capacity.Capacity;
import lv.ocma.appointments.capacity.DayCapacity;
import lv.ocma.appointments.capacity.LiveTimes.LiveTime;
import lv.ocma.appointments.claim.Claims;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Places;

/** The day of a place as search and booking see it. */
@ApplicationScoped
class BookableDays {

    private final Places places;
    private final Capacity capacity;
    private final Claims claims;

    BookableDays(Places places, Capacity capacity, Claims claims) {
        this.places = places;
        this.capacity = capacity;
        this.claims = claims;
    }

    /** Until the transaction ends nobody books or holds anything of it, nor changes its hours. */
    DayCapacity lock(PlaceDay day) {
        places.lock(day.place());
        return capacity.lock(day);
    }

    /** What nobody has booked or holds; {@link #lock}ed with it. */
    List<LiveTime> lockUnbooked(PlaceDay day, Span window) {
        return lock(day).with(claims.holds(List.of(day.place()), window)).unbooked(window);
    }

    /** After what is given to the live queue has become another. */
    void recount(PlaceDay day) {
        capacity.rebuild(day.place(), day.day(), day.day());
    }

    /** Of the counters of the place, by their ids. */
    Map<String, Integer> numbers(String place) {
        return places.numbers(place);
    }
}
