package lv.ocma.divisions.hourschange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.divisions.calendar.Calendars;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.hours.HoursBook;
import lv.ocma.divisions.hours.HoursView;
import lv.ocma.divisions.hours.KeptHours;
import lv.ocma.platform.paging.Cursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Shows staff what was changed and what a draft would change. */
@ApplicationScoped
class ChangeReads {

    /** Schedules are not shown date by date for longer, from their first date on. */
    private static final int LONGEST_PREVIEW = 400;

    private final HoursChanges changes;
    private final OwnPlaces own;
    private final Edits edits;
    private final Calendars calendars;
    private final HoursBook book;

    ChangeReads(HoursChanges changes, OwnPlaces own, Edits edits, Calendars calendars, HoursBook book) {
        this.changes = changes;
        this.own = own;
        this.edits = edits;
        this.calendars = calendars;
        this.book = book;
    }

    HoursChange one(UUID id) {
        return changes.require(id);
    }

    HoursChangeView view(HoursChange change, Caller caller) {
        return views(List.of(change), caller).getFirst();
    }

    Page<HoursChangeView> newestFirst(
            @Nullable String place, @Nullable ChangeStatus status, @Nullable String cursor, int limit, Caller caller) {
        var before = Cursor.read(cursor, UUID::fromString).orElse(null);
        var page = Page.of(
                changes.newestFirst(place, status, before, limit + 1),
                limit,
                last -> Cursor.encode(last.id().toString()));
        return new Page<>(views(page.items(), caller), page.next());
    }

    private List<HoursChangeView> views(List<HoursChange> found, Caller caller) {
        var undone = changes.undoneBy(found.stream().map(HoursChange::id).toList());
        var mine = own.of(caller);
        return found.stream()
                .map(change -> HoursChangeView.of(
                        change,
                        change.content() == null ? null : edits.wanted(change),
                        undone.get(change.id()),
                        mine.test(change)))
                .toList();
    }

    /** By place as listed, then by date, each date whose hours or whose reason would be others. */
    HoursPreview preview(UUID id, @Nullable String cursor, int limit) {
        var change = changes.require(id);
        change.requireDraft();
        var after = cursor == null ? null : Place.of(cursor);
        var calendar = calendars.current();
        var edit = edits.of(change, calendar);
        var shown = edit.scope().shown(LONGEST_PREVIEW);
        var kept = book.from(edit.scope().first().orElseThrow(), change.places());
        edits.requireUntouched(edit, kept);
        var found = change.places().stream()
                .dropWhile(place -> after != null && !place.equals(after.place()))
                .flatMap(place -> differences(place, kept, edit, calendar, shown.dates()))
                .filter(difference -> after == null || after.isBefore(difference))
                .limit(limit + 1L)
                .toList();
        var page = Page.of(
                found,
                limit,
                item -> Cursor.encode(item.after().place(), item.after().date().toString()));
        return new HoursPreview(page, shown.cutOffAfter());
    }

    /** @param cutOffAfter last date that is shown of schedules that go on after it; null where all dates of the change are shown */
    record HoursPreview(
            Page<HoursDifference> page, @Nullable LocalDate cutOffAfter) {}

    private static Stream<HoursDifference> differences(
            String place,
            Map<String, KeptHours> kept,
            Edit edit,
            WorkingCalendar calendar,
            SortedSet<LocalDate> dates) {
        var now = Objects.requireNonNull(kept.get(place));
        var before = now.effective(calendar);
        var after = edit.of(place, now).effective(calendar);
        return dates.stream()
                .map(date ->
                        new HoursDifference(HoursView.of(place, before.on(date)), HoursView.of(place, after.on(date))))
                .filter(HoursDifference::differs);
    }

    /** Where the page before ended. */
    private record Place(String place, LocalDate date) {

        static Place of(String cursor) {
            var key = Objects.requireNonNull(Cursor.decode(cursor, 2));
            return Cursor.parsed(key, parts -> new Place(parts.getFirst(), LocalDate.parse(parts.getLast())));
        }

        boolean isBefore(HoursDifference difference) {
            return !difference.after().place().equals(place)
                    || difference.after().date().isAfter(date);
        }
    }
}
