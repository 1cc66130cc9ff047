package lv.ocma.divisions.placechange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.divisions.place.Place;
import lv.ocma.divisions.place.PlaceBook;
import lv.ocma.divisions.place.PlaceStatement;
import lv.ocma.divisions.placechange.PlaceChange.Making;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Takes in what staff say of places, and takes it back. */
@ApplicationScoped
class PlaceChangeDesk {

    private final PlaceAuthority authority;
    private final PlaceBook book;
    private final PlaceChanges changes;
    private final ChangeContent content;
    private final Clock clock;

    PlaceChangeDesk(
            PlaceAuthority authority, PlaceBook book, PlaceChanges changes, ChangeContent content, Clock clock) {
        this.authority = authority;
        this.book = book;
        this.changes = changes;
        this.content = content;
        this.clock = clock;
    }

    /** A change, and the version of all that staff say of its place since. */
    record Kept(PlaceChange change, long version) {}

    @Transactional
    Kept change(String id, NewPlaceChange wanted, Caller caller) {
        var place = authority.lock(id, caller);
        PlaceChangeRules.check(wanted, content.said(wanted));
        var values = content.values(wanted);
        var source = Objects.requireNonNull(wanted.source());
        var change = Ids.next();
        return kept(
                place,
                change,
                new Making(source, wanted.reason(), null, employee(caller), clock.instant()),
                values.keySet(),
                () -> book.say(place, values, source, change),
                caller);
    }

    /** {@link Conflict} where somebody has said something else of the same since. */
    @Transactional
    Kept undo(String id, UUID changeId, @Nullable String reason, Caller caller) {
        var place = authority.lock(id, caller);
        var undone = changes.require(id, changeId);
        PlaceChangeRules.checkReason(reason);
        var before = new HashMap<String, @Nullable PlaceStatement>();
        content.of(undone).forEach(member -> before.put(member.member(), member.said()));
        requireUndoable(undone, place, before.keySet());
        return kept(
                place,
                Ids.next(),
                new Making(null, reason, changeId, employee(caller), clock.instant()),
                before.keySet(),
                () -> book.putBack(place, before),
                caller);
    }

    private void requireUndoable(PlaceChange change, Place place, Collection<String> members) {
        if (change.undoes() != null) {
            throw notUndoable("IS_AN_UNDOING");
        }
        if (!changes.undoneBy(List.of(change.id())).isEmpty()) {
            throw notUndoable("UNDONE");
        }
        for (var member : members) {
            var now = place.staffsWord().on(member);
            if (now == null || !now.change().equals(change.id())) {
                throw notUndoable("CHANGED_SINCE");
            }
        }
    }

    private static Conflict notUndoable(String because) {
        return new Conflict("place-change-not-undoable", Map.of("because", because));
    }

    private Kept kept(Place place, UUID id, Making making, Collection<String> members, Runnable doing, Caller caller) {
        var before = book.read(place);
        var said = new HashMap<String, @Nullable PlaceStatement>();
        members.forEach(member -> said.put(member, place.staffsWord().on(member)));
        doing.run();
        var after = book.read(place);
        var done = members.stream()
                .sorted()
                .map(member -> new MemberChange(
                        member,
                        Objects.requireNonNull(before.get(member)),
                        Objects.requireNonNull(after.get(member)),
                        said.get(member)))
                .toList();
        var change = new PlaceChange(id, place.id(), making, content.written(done));
        changes.persist(change);
        authority.tell(change, making.undoes() == null ? "place.change" : "place.undo", caller);
        return new Kept(change, place.staffsWord().version());
    }

    private static String employee(Caller caller) {
        return Objects.requireNonNull(caller.subject());
    }
}
