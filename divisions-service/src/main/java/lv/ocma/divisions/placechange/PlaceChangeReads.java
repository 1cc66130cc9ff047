package lv.ocma.divisions.placechange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.divisions.place.PlaceBook;
import lv.ocma.divisions.place.Places;
import lv.ocma.divisions.place.StaffPlaces;
import lv.ocma.divisions.placechange.PlaceChangeView.Difference;
import lv.ocma.platform.paging.Cursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Shows staff what was said of a place, and what a change would make of it. */
@ApplicationScoped
class PlaceChangeReads {

    private final Places places;
    private final StaffPlaces staff;
    private final PlaceAuthority authority;
    private final PlaceBook book;
    private final PlaceChanges changes;
    private final ChangeContent content;

    PlaceChangeReads(
            Places places,
            StaffPlaces staff,
            PlaceAuthority authority,
            PlaceBook book,
            PlaceChanges changes,
            ChangeContent content) {
        this.places = places;
        this.staff = staff;
        this.authority = authority;
        this.book = book;
        this.changes = changes;
        this.content = content;
    }

    /** Of all that staff say of the place. */
    long version(String place) {
        return places.require(place).staffsWord().version();
    }

    PlaceChange one(String place, UUID id) {
        return changes.require(places.require(place).id(), id);
    }

    Page<PlaceChangeView> newestFirst(String place, @Nullable String cursor, int limit, Caller caller) {
        var before = Cursor.read(cursor, UUID::fromString).orElse(null);
        var page = Page.of(
                changes.newestFirst(place, before, limit + 1),
                limit,
                last -> Cursor.encode(last.id().toString()));
        return new Page<>(views(place, page.items(), caller), page.next());
    }

    PlaceChangeView view(PlaceChange change, Caller caller) {
        return views(change.place(), List.of(change), caller).getFirst();
    }

    private List<PlaceChangeView> views(String place, List<PlaceChange> found, Caller caller) {
        var undone = changes.undoneBy(found.stream().map(PlaceChange::id).toList());
        var mine = staff.of(caller).test(List.of(place));
        return found.stream()
                .map(change -> PlaceChangeView.of(change, content.of(change), undone.get(change.id()), mine))
                .toList();
    }

    /** What would be said otherwise than now; what is said already is no difference. */
    List<Difference> preview(String id, NewPlaceChange wanted, Caller caller) {
        var now = book.read(authority.require(id, caller));
        PlaceChangeRules.check(wanted, content.said(wanted));
        return content.values(wanted).entrySet().stream()
                .map(said -> new MemberChange(
                        said.getKey(), Objects.requireNonNull(now.get(said.getKey())), said.getValue(), null))
                .map(Difference::of)
                .filter(Difference::differs)
                .toList();
    }
}
