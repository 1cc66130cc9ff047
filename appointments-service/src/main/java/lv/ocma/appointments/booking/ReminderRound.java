package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.ocma.appointments.reminder.Reminders;
import lv.ocma.contracts.appointments.BookingReminderDue;
import lv.ocma.platform.ids.Ids;

/** Tells a few of the reminders that are due, each of the visit as it is then: what was cancelled or moved meanwhile is not told, and who cannot be received is told that. */
@ApplicationScoped
class ReminderRound {

    static final int BITE = 50;

    private final Reminders reminders;
    private final Bookings bookings;
    private final ManageLinks links;
    private final Proposing proposing;
    private final Journal journal;
    private final Clock clock;

    ReminderRound(
            Reminders reminders,
            Bookings bookings,
            ManageLinks links,
            Proposing proposing,
            Journal journal,
            Clock clock) {
        this.reminders = reminders;
        this.bookings = bookings;
        this.links = links;
        this.proposing = proposing;
        this.journal = journal;
        this.clock = clock;
    }

    /** How many it has looked at; fewer than {@link #BITE} when no more are due. */
    @Transactional
    int tell() {
        var due = reminders.take(BITE);
        if (due.isEmpty()) {
            return 0;
        }
        var visits = visits(due);
        var run = Ids.next();
        // Events of several visits are told in the order of their ids.
        due.stream()
                .sorted(Comparator.comparing(each -> each.booking().toString()))
                .forEach(each -> tell(each, Objects.requireNonNull(visits.get(each.booking())), run));
        return due.size();
    }

    private Map<UUID, Booking> visits(List<Reminders.Due> due) {
        var ids = due.stream().map(Reminders.Due::booking).collect(Collectors.toSet());
        return bookings.list("id in ?1", ids).stream().collect(Collectors.toMap(Booking::id, Function.identity()));
    }

    private void tell(Reminders.Due due, Booking visit, UUID run) {
        var now = clock.instant();
        if (visit.status() != VisitStatus.BOOKED || !due.reminder().isOfUse(visit.startsAt(), now)) {
            return;
        }
        // Nobody is asked to come before a closed door: that customer has another time to answer, or is told of none.
        if (!visit.canBe()) {
            if (visit.isDisplaced() && visit.proposal() == null) {
                journal.toldByRule(ProposalRound.DISPLACED, visit, run, proposing.none(visit));
            }
            return;
        }
        var link = links.of(visit).map(journal::sealed).orElse(null);
        journal.toldByRule(
                "appointment.remind",
                visit,
                run,
                new BookingReminderDue(
                        Told.of(visit, journal::seal), due.reminder().name(), link));
    }
}
