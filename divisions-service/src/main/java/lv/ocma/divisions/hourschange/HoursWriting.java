package lv.ocma.divisions.hourschange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import lv.ocma.divisions.calendar.Calendars;
import lv.ocma.divisions.hours.HoursBook;
import lv.ocma.divisions.hours.KeptHours;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.platform.security.Caller;

/** Writes the hours that a change sets, and tells them. */
@ApplicationScoped
class HoursWriting {

    private final HoursChanges changes;
    private final Edits edits;
    private final Calendars calendars;
    private final HoursBook book;
    private final Publication publication;
    private final Clock clock;

    HoursWriting(
            HoursChanges changes,
            Edits edits,
            Calendars calendars,
            HoursBook book,
            Publication publication,
            Clock clock) {
        this.changes = changes;
        this.edits = edits;
        this.calendars = calendars;
        this.book = book;
        this.publication = publication;
        this.clock = clock;
    }

    /** Changes and seeds take turns, so that each sees what the one before has done. */
    void alone() {
        publication.lock();
    }

    void write(HoursChange change, Caller caller) {
        var calendar = calendars.current();
        var edit = edits.of(change, calendar);
        var first = edit.scope().first().orElseThrow();
        var before = book.from(first, change.places());
        edits.requireUntouched(edit, before);
        var after = new LinkedHashMap<String, KeptHours>();
        before.forEach((place, hours) -> after.put(place, edit.of(place, hours)));
        var now = clock.instant();
        change.publish(
                edits.written(Replaced.by(edit.scope(), before)),
                new HoursChange.Doing(ChangeDesk.employee(caller), now));
        book.write(first, after);
        // What was previewed of them began from other hours.
        changes.draftsBeside(change).stream()
                .filter(draft -> edits.scope(draft, calendar).overlaps(edit.scope()))
                .forEach(changes::renew);
    }

    void tell() {
        publication.publishChanges();
    }
}
