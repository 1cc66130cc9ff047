package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.appointments.booking.Applicants;
import lv.ocma.appointments.booking.WaitedVisits;
import lv.ocma.appointments.limit.Customer;
import lv.ocma.appointments.slot.SlotsToOffer.Shape;
import lv.ocma.appointments.slot.Wanted;
import lv.ocma.platform.audit.Purpose;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.ids.Tokens;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.security.Caller;

/** Takes wishes into the line, for every channel by the same rules (R1, R2). */
@ApplicationScoped
class WaitingDesk {

    private final WishBook book;
    private final WishCheck check;
    private final Applicants applicants;
    private final WaitedVisits visits;
    private final WaitingRules rules;

    WaitingDesk(WishBook book, WishCheck check, Applicants applicants, WaitedVisits visits, WaitingRules rules) {
        this.book = book;
        this.check = check;
        this.applicants = applicants;
        this.visits = visits;
        this.rules = rules;
    }

    /** For a visit that there is not yet. */
    @Transactional
    WishReads.Versioned join(NewWish wanted, Caller caller) {
        check.requireValid(wanted, caller);
        var who = applicants.of(wanted.applicant(), caller);
        var time = Objects.requireNonNull(wanted.when()).time();
        var services = wanted.wanted();
        var shape = new Shape(
                time.features(), WishCheck.persons(services), who.origin().ruled());
        check.requireServed(time, shape, "/when");
        check.requireOpen(time);
        requireRoom(who.customer(), services, time);
        check.requireNothingFree(time, shape, null);
        // Whom an employee has put on the list comes back by the links of messages alone: the token itself is told to
        // nobody.
        var token = who.customer().person() == null ? Tokens.random() : null;
        var wish = Wish.of(
                Ids.next(),
                applicants.freeReference(),
                who,
                services,
                time,
                token == null ? null : Tokens.hash(token),
                check.now());
        var opened = new WishDoor.Opened(wish, true, Purpose.of(caller));
        var shown = book.add(opened, caller);
        return new WishReads.Versioned(
                shown.view()
                        .with(
                                caller.isStaff() ? null : token,
                                wanted.applicant().doubts()),
                shown.version());
    }

    /** Who waits twice for the same is offered two times, and keeps one of them from the next in line. */
    private void requireRoom(Customer customer, List<Wanted> services, WantedTime time) {
        var live = book.live(customer);
        if (book.isShared(customer)) {
            return;
        }
        if (live.stream().anyMatch(wish -> wish.isFor(services, time, customer.companyHash()))) {
            throw new Conflict("already-waiting");
        }
        if (live.size() >= rules.perCustomer()) {
            throw new Conflict("too-many-waits", Map.of("most", rules.perCustomer()));
        }
    }

    /** For an earlier time of a visit, which stays until one is accepted. */
    @Transactional
    WishReads.Versioned join(UUID visit, NewVisitWish wanted, Caller caller) {
        var seen = visits.lockChangeable(visit, caller);
        var time = check.requireValid(wanted.when(), seen.startsAt());
        if (book.isWaitedFor(visit)) {
            throw new Conflict("already-waiting");
        }
        var shape = new Shape(time.features(), seen.persons(), seen.origin().ruled());
        check.requireServed(time, shape, "/when");
        check.requireOpen(time);
        check.requireNothingFree(time, shape, seen.startsAt());
        var wish = Wish.of(Ids.next(), seen, time, check.now());
        return book.add(new WishDoor.Opened(wish, seen.mayChange(), seen.purpose()), caller);
    }
}
