package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import lv.ocma.appointments.history.VisitChange;
import lv.ocma.appointments.history.VisitHistory;
import lv.ocma.platform.paging.Cursor;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.PersonalCursor;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Shows visits to those whom they concern; each look is recorded before it is answered, so that a person can ask who looked (V2). */
@ApplicationScoped
class BookingReads {

    private final Bookings bookings;
    private final Custody custody;
    private final Journal journal;
    private final VisitHistory history;
    private final PersonalCursor cursors;
    private final Clock clock;

    BookingReads(
            Bookings bookings,
            Custody custody,
            Journal journal,
            VisitHistory history,
            PersonalCursor cursors,
            Clock clock) {
        this.bookings = bookings;
        this.custody = custody;
        this.journal = journal;
        this.history = history;
        this.cursors = cursors;
        this.clock = clock;
    }

    Versioned one(UUID id, Caller caller) {
        var booking = bookings.findByIdOptional(id).orElseThrow(Custody::notFound);
        custody.require(booking, caller);
        journal.read(caller, booking);
        return new Versioned(view(booking, caller), booking.version());
    }

    /** What has become of a visit, the earliest change first. */
    Page<VisitChange> history(UUID id, Caller caller, @Nullable String cursor, int limit) {
        var booking = bookings.findByIdOptional(id).orElseThrow(Custody::notFound);
        custody.require(booking, caller);
        var list = ListCursor.of("getAppointmentHistory", id);
        var after = list.read(cursor, UUID::fromString).orElse(null);
        journal.read(caller, booking);
        return Page.of(
                history.of(id, after, limit + 1),
                limit,
                last -> list.encode(last.id().toString()));
    }

    /** The visits of a person, latest first. */
    Page<AppointmentView> ofPerson(UUID person, Caller caller, @Nullable String cursor, int limit) {
        var found = bookings.ofPerson(person, place(cursor), limit + 1);
        journal.listed(caller, person);
        // All are the caller's own: what is asked of each is only the scope.
        var page = Page.of(
                found,
                limit,
                last -> cursors.encode(last.startsAt().toString(), last.id().toString()));
        var views = page.items().stream().map(booking -> view(booking, caller)).toList();
        return new Page<>(views, page.next());
    }

    private AppointmentView view(Booking booking, Caller caller) {
        return AppointmentView.of(booking, custody.mayChange(booking, caller), caller, clock.instant());
    }

    private Bookings.@Nullable Place place(@Nullable String cursor) {
        var key = cursors.decode(cursor, 2);
        return key == null
                ? null
                : Cursor.parsed(
                        key,
                        parts -> new Bookings.Place(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast())));
    }
}
