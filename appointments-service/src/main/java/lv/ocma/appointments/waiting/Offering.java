package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.appointments.slot.SlotsToOffer;
import lv.ocma.appointments.slot.SlotsToOffer.Shape;
import lv.ocma.appointments.waiting.OfferMaker.Attempt;
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

    /** Where a way along the line ends. */
    enum Reach {
        END,
        /** Enough was searched for one transaction. */
        MORE,
        /** Somebody has the wish whose turn it is. */
        BUSY
    }

    /** @param last that was looked at; null for none */
    record Way(Reach reach, Line.@Nullable Waiting last) {}

    /**
     * Nobody behind is offered anything before whoever cannot be looked at.
     *
     * @param day that is locked, as its place is kept from changing
     * @param after the last that was looked at before; null for the first in line
     * @param searches how often something free may be looked for, at least once
     */
    Way along(PlaceDay day, Line.@Nullable Waiting after, int searches) {
        var walk = new Walk(day, searches);
        var last = after;
        var waiting = line.at(day, after, PAGE);
        for (var each : waiting) {
            if (walk.isSpent(each)) {
                return new Way(Reach.MORE, last);
            }
            if (walk.offer(each) == Attempt.BUSY) {
                return new Way(Reach.BUSY, last);
            }
            last = each;
        }
        return new Way(waiting.size() < PAGE ? Reach.END : Reach.MORE, last);
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

        boolean isSpent(Line.Waiting waiting) {
            return searches == 0 && !free.containsKey(waiting.shape());
        }

        Attempt offer(Line.Waiting waiting) {
            var fitting = free.computeIfAbsent(waiting.shape(), this::search).stream()
                    .filter(waiting::wants)
                    .findFirst();
            var attempt = fitting.map(slot -> maker.offer(waiting.id(), slot)).orElse(Attempt.PASSED);
            if (attempt == Attempt.OFFERED) {
                free.clear();
            }
            return attempt;
        }

        private List<Slot> search(Shape shape) {
            searches--;
            var place = List.of(day.place());
            return slots.soonest(place, day.span(), shape, maker.answerable(place, shape.channel()), ALL);
        }
    }
}
