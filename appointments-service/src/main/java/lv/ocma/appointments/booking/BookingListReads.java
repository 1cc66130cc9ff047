package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Places;
import lv.ocma.platform.paging.Cursor;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.PersonalCursor;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Shows lists of visits to the client that booked them and to the staff of their place; each look is recorded (V2). */
@ApplicationScoped
class BookingListReads {

    private static final int MOST_DAYS = 31;

    private final BookingLists lists;
    private final DisturbedVisits disturbed;
    private final Clock clock;
    private final Places places;
    private final Journal journal;
    private final PersonalCursor cursors;

    BookingListReads(
            BookingLists lists,
            DisturbedVisits disturbed,
            Places places,
            Journal journal,
            PersonalCursor cursors,
            Clock clock) {
        this.clock = clock;
        this.disturbed = disturbed;
        this.lists = lists;
        this.places = places;
        this.journal = journal;
        this.cursors = cursors;
    }

    /** What the client booked alone or, where it acts for somebody, for that person. */
    Page<AppointmentSummary> ofClient(Caller caller, @Nullable String cursor, int limit) {
        var client = caller.client();
        if (client == null) {
            throw new Forbidden("forbidden");
        }
        var list = ListCursor.of("listAppointments", client, caller.person());
        var before = list.read(cursor, UUID::fromString).orElse(null);
        journal.listedOfClient(caller, client);
        return Page.of(
                lists.ofClient(client, caller.person(), before, limit + 1),
                limit,
                last -> list.encode(last.id().toString()));
    }

    /** Both days inclusive. */
    Page<AppointmentSummary> ofPlace(
            String id,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Caller caller,
            @Nullable String cursor,
            int limit) {
        var time = time(from, to);
        places.requireStaff(id, caller);
        var after = after(cursor, question(id, time));
        journal.listedAt(caller, id);
        return Page.of(
                lists.ofPlace(id, time, after, limit + 1),
                limit,
                last -> cursors.encode(
                        question(id, time),
                        last.start().toInstant().toString(),
                        last.id().toString()));
    }

    /** Whose customers have not answered yet. */
    Page<AffectedView> affected(@Nullable String id, Caller caller, @Nullable String cursor, int limit) {
        if (id == null || id.isBlank()) {
            throw new Invalid(Violation.parameter("place", "required"));
        }
        places.requireStaff(id, caller);
        var question = ListCursor.of("listAffectedAppointments", id).question();
        var after = after(cursor, question);
        journal.listedAt(caller, id);
        return Page.of(
                disturbed.ofPlace(id, clock.instant(), after, limit + 1),
                limit,
                last -> cursors.encode(
                        question, last.start().toInstant().toString(), last.id().toString()));
    }

    private static Span time(@Nullable LocalDate from, @Nullable LocalDate to) {
        var violations = new ArrayList<Violation>();
        if (from == null) {
            violations.add(Violation.parameter("from", "required"));
        }
        if (to == null) {
            violations.add(Violation.parameter("to", "required"));
        }
        if (from != null && to != null) {
            if (to.isBefore(from)) {
                violations.add(Violation.parameter("to", "after-from"));
            } else if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
                violations.add(Violation.parameter("to", "window", Map.of("days", MOST_DAYS)));
            }
        }
        if (from == null || to == null || !violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return new Span(start(from), start(to.plusDays(1)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Zones.RIGA).toInstant();
    }

    /** A cursor of another place or other days would skip visits unseen. */
    private static String question(String place, Span time) {
        return ListCursor.of("listPlaceAppointments", place, time).question();
    }

    private BookingLists.@Nullable Place after(@Nullable String cursor, String question) {
        var key = cursors.decode(cursor, 3);
        if (key == null) {
            return null;
        }
        if (!key.getFirst().equals(question)) {
            throw Cursor.invalid();
        }
        return Cursor.parsed(
                key, parts -> new BookingLists.Place(Instant.parse(parts.get(1)), UUID.fromString(parts.getLast())));
    }
}
