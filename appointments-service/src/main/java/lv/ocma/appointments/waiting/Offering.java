package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.appointments.slot.SlotsToOffer;
import lv.ocma.appointments.slot.SlotsToOffer.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Goes along the line of a place and day, and offers what is free to the first whose wish it fits, until nothing fits any more. What is free is
 * only searched for once for wishes that need the same of a place.
 */
@ApplicationScoped
class Offering {

    static final int PAGE = 200;

    /** No place has more starts on a day. */
    private static final int ALL = 1_000;

    private final Line line;
    private final SlotsToOffer slots;
    private final OfferMaker maker;

    Offering(Line line, SlotsToOffer slots, OfferMaker maker) {
        this.line = line;
        this.slots = slots;
        this.maker = maker;
    }

    /**
     * @param day that is locked, as its place is kept from changing
     * @param searches how often something free may be looked for
     * @return whether the end of the line was reached
     */
    boolean along(PlaceDay day, int pages, int searches) {
        var walk = new Walk(day, searches);
        Line.@Nullable Waiting last = null;
        for (int page = 0; page < pages; page++) {
            var waiting = line.at(day, last, PAGE);
            for (var each : waiting) {
                // Nobody behind is offered anything before whoever cannot be looked at any more.
                if (!walk.offer(each)) {
                    return false;
                }
            }
            if (waiting.size() < PAGE) {
                return true;
            }
            last = waiting.getLast();
        }
        return false;
    }

    /** One way along the line. */
    private final class Walk {

        private final PlaceDay day;
        private final Map<Shape, List<Slot>> free = new HashMap<>();
        private int searches;

        Walk(PlaceDay day, int searches) {
            this.day = day;
            this.searches = searches;
        }

        /** False where enough was searched. */
        boolean offer(Line.Waiting waiting) {
            if (!free.containsKey(waiting.shape()) && searches-- == 0) {
                return false;
            }
            var fitting = free.computeIfAbsent(waiting.shape(), this::free).stream()
                    .filter(waiting::wants)
                    .findFirst();
            if (fitting.isPresent() && maker.offer(waiting.id(), fitting.get())) {
                free.clear();
            }
            return true;
        }

        private List<Slot> free(Shape shape) {
            var place = List.of(day.place());
            return slots.soonest(place, day.span(), shape, maker.answerable(place, shape.channel()), ALL);
        }
    }
}
