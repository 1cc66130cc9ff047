package lv.ocma.divisions.hours;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lv.ocma.divisions.place.Place;
import lv.ocma.divisions.place.Places;
import lv.ocma.platform.paging.Cursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Effective hours page by page: of one place by date; of all places by place as listed, then by date. */
@ApplicationScoped
class HoursListing {

    /** Dates of places that are told in one piece, some megabytes: 92 dates of 500 places. */
    private static final int MOST_AT_ONCE = 46_000;

    private final Places places;
    private final ReceptionHours hours;

    HoursListing(Places places, ReceptionHours hours) {
        this.places = places;
        this.hours = hours;
    }

    /** The item that a page begins with. */
    private record Start(int listed, LocalDate date) {}

    Page<HoursView> ofPlace(String id, Window window, @Nullable String cursor, int limit) {
        var place = places.require(id);
        var start = start(cursor, new Start(place.listed(), window.first()), window);
        if (start.listed() != place.listed()) {
            throw Cursor.invalid();
        }
        return page(List.of(place), start, window, limit);
    }

    Page<HoursView> ofAll(Window window, @Nullable String cursor, int limit) {
        var start = start(cursor, new Start(0, window.first()), window);
        // One place more than the page has full ones: it may begin in the middle of one and end in that of another.
        int needed = (int) (limit / window.days()) + 2;
        return page(places.from(start.listed(), needed), start, window, limit);
    }

    /** Every date of the window, for forms without pages. */
    Stream<HoursView> wholeOfPlace(String id, Window window) {
        return whole(List.of(places.require(id)), window);
    }

    Stream<HoursView> wholeOfAll(Window window) {
        var all = places.asListed();
        requireFew(all.size(), window);
        return whole(all, window);
    }

    static void requireFew(int places, Window window) {
        if (places * window.days() > MOST_AT_ONCE) {
            throw new Invalid(Violation.parameter("to", "window-too-long", Map.of("max", MOST_AT_ONCE / places)));
        }
    }

    private Stream<HoursView> whole(List<Place> asked, Window window) {
        return hours.of(asked.stream().map(Place::id).toList(), window.first(), window.last()).entrySet().stream()
                .flatMap(entry -> entry.getValue()
                        .between(window.first(), window.last())
                        .map(day -> HoursView.of(entry.getKey(), day)));
    }

    private Page<HoursView> page(List<Place> candidates, Start start, Window window, int limit) {
        var byPlace = hours.of(candidates.stream().map(Place::id).toList(), window.first(), window.last());
        record Item(int listed, HoursView view) {}
        var items = candidates.stream()
                .flatMap(place -> Objects.requireNonNull(byPlace.get(place.id()))
                        .between(place.listed() == start.listed() ? start.date() : window.first(), window.last())
                        .map(day -> new Item(place.listed(), HoursView.of(place.id(), day))))
                .limit(limit + 1L)
                .toList();
        var views = items.stream().limit(limit).map(Item::view).toList();
        if (items.size() <= limit) {
            return new Page<>(views, null);
        }
        var following = items.getLast();
        return new Page<>(
                views,
                Cursor.encode(
                        Integer.toString(following.listed()),
                        following.view().date().toString()));
    }

    private static Start start(@Nullable String cursor, Start otherwise, Window window) {
        var key = Cursor.decode(cursor, 2);
        if (key == null) {
            return otherwise;
        }
        var start = Cursor.parsed(
                key, parts -> new Start(Integer.parseInt(parts.getFirst()), LocalDate.parse(parts.getLast())));
        if (!window.contains(start.date())) {
            throw Cursor.invalid();
        }
        return start;
    }
}
