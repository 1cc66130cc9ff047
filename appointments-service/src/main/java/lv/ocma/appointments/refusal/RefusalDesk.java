package lv.ocma.appointments.refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lv.ocma.appointments.booking.VisitFile;
import lv.ocma.appointments.refusal.RefusedVisits.Refused;
import lv.ocma.appointments.text.WrittenText;
import lv.ocma.platform.digest.Sha256;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;

/** Refuses services of a visit in writing (P4), in one transaction with what others are told of it. */
@ApplicationScoped
class RefusalDesk {

    private static final String ADDRESSEE = "/addressee";

    private final RefusedVisits visits;
    private final Refusals refusals;
    private final DecisionWriter writer;
    private final Clock clock;

    RefusalDesk(RefusedVisits visits, Refusals refusals, DecisionWriter writer, Clock clock) {
        this.visits = visits;
        this.refusals = refusals;
        this.writer = writer;
        this.clock = clock;
    }

    @Transactional
    RefusalView refuse(UUID appointment, NewRefusal wanted, Caller caller) {
        wanted.requireValid();
        return refuse(VisitFile.Key.booked(appointment), wanted, CopyTo.NOBODY, caller);
    }

    @Transactional
    RefusalView refuseTicket(UUID ticket, NewTicketRefusal wanted, Caller caller) {
        wanted.requireValid();
        return refuse(VisitFile.Key.ticket(ticket), wanted.refusal(), wanted.copyOrNobody(), caller);
    }

    private RefusalView refuse(VisitFile.Key id, NewRefusal wanted, CopyTo copy, Caller caller) {
        var locked = visits.lock(id, caller);
        var visit = locked.file();
        var refused = refusals.refusedOf(id);
        requireItems(wanted, visit, refused);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Zones.RIGA);
        var number = refusals.nextNumber(visit.place(), today.getYear());
        var decision = writer.write(visit, wanted, copy, today, number);
        var sheets = DecisionSheets.of(DecisionText.of(decision));
        var sha256 = Sha256.hex(sheets);
        var official = new Refusals.Official(Objects.requireNonNull(caller.subject(), "an employee"), now);
        var copies = copies(visit, wanted, copy);
        refusals.keep(visit, decision, number, official, copies, sheets, sha256);
        var all = new HashSet<>(refused);
        all.addAll(wanted.wanted());
        var whole = all.containsAll(visit.items());
        visits.refuse(locked, wanted.wanted(), new Refused(decision, whole, copy.email()), caller, now);
        return RefusalView.of(new Refusals.Kept(id, decision, copies, sha256));
    }

    /** The mail of a booked visit goes to whoever booked, and is a copy only where that is whom the decision binds. */
    private static List<Copy> copies(VisitFile visit, NewRefusal wanted, CopyTo copy) {
        var toBooker = !visit.key().isTicket() && wanted.isOfFirstPerson() && visit.email() != null;
        var copies = EnumSet.noneOf(Copy.class);
        if (toBooker || copy.email() != null) {
            copies.add(Copy.EMAIL);
        }
        if (copy.address() != null) {
            copies.add(Copy.POST);
        }
        return List.copyOf(copies);
    }

    private static void requireItems(NewRefusal wanted, VisitFile visit, Set<VisitFile.Item> refused) {
        var items = wanted.wanted();
        var violations = new ArrayList<Violation>();
        for (int at = 0; at < items.size(); at++) {
            if (!visit.includes(items.get(at))) {
                violations.add(Violation.body("/items/" + at, "item-not-of-visit"));
            }
        }
        var addressee = violations.isEmpty() ? wanted.addresseeOr(visit.addressee()) : "";
        if (addressee == null) {
            violations.add(Violation.body(ADDRESSEE, "required"));
        } else {
            // A name that was left with the booking may be written in letters that the paper has not.
            violations.addAll(WrittenText.printed(ADDRESSEE, addressee));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        if (items.stream().anyMatch(refused::contains)) {
            throw new Conflict("item-refused");
        }
    }
}
