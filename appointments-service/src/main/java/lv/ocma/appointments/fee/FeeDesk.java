package lv.ocma.appointments.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.ocma.appointments.booking.VisitFile;
import lv.ocma.appointments.catalogue.ServiceTerms;
import lv.ocma.appointments.served.ServedVisits;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;

/** Charges services of a visit by the price list of its day (R5); the visit is locked, so that two clerks charge one after the other. */
@ApplicationScoped
class FeeDesk {

    private static final int MOST_OF_A_VISIT = 99;

    /** A fee follows no visit that is moved, parted or cancelled: until somebody has come, there is none. */
    private static final Set<String> WITHOUT_FEE = Set.of("BOOKED", "CANCELLED", "MISSED");

    private final Fees fees;
    private final ServedVisits visits;
    private final ServiceTerms terms;
    private final FeeJournal journal;
    private final FeeViews views;
    private final Clock clock;

    FeeDesk(Fees fees, ServedVisits visits, ServiceTerms terms, FeeJournal journal, FeeViews views, Clock clock) {
        this.fees = fees;
        this.visits = visits;
        this.terms = terms;
        this.journal = journal;
        this.views = views;
        this.clock = clock;
    }

    @Transactional
    Versioned charge(VisitFile.Key id, NewFee wanted, Caller caller) {
        var choices = wanted.choices();
        var visit = visits.lockForStaff(id, caller);
        if (WITHOUT_FEE.contains(visit.status())) {
            throw new Conflict("visit-without-fee", Map.of("state", visit.status()));
        }
        var charges = charges(choices, visit);
        var before = fees.ofVisit(visit.key());
        if (before.size() >= MOST_OF_A_VISIT) {
            throw new Conflict("too-many-fees", Map.of("max", MOST_OF_A_VISIT));
        }
        if (charges.stream().anyMatch(charge -> before.stream().anyMatch(fee -> fee.charges(charge, views::option)))) {
            throw new Conflict("fee-charged");
        }
        var fee = new Fee(visit, before.size() + 1, charges, views::written, By.of(caller, clock.instant()));
        fees.persistAndFlush(fee);
        journal.changed(caller, "fee.charge", fee.id(), visit);
        return views.of(fee, visit, caller);
    }

    private List<Charge> charges(List<NewFee.Choice> choices, VisitFile visit) {
        var lists =
                lists(choices.stream().map(choice -> choice.item().service()).collect(Collectors.toSet()), visit.day());
        var violations = new ArrayList<Violation>();
        var charges = new ArrayList<Charge>();
        for (var choice : choices) {
            if (!visit.includes(choice.item())) {
                violations.add(Violation.body(choice.pointer(), "item-not-of-visit"));
                continue;
            }
            var option =
                    Optional.ofNullable(lists.get(choice.item().service())).flatMap(list -> list.find(choice.option()));
            if (choice.quantity() > 1
                    && option.filter(found -> !found.hasUnit()).isPresent()) {
                violations.add(Violation.body(choice.pointer() + "/quantity", "range", Map.of("min", 1, "max", 1)));
            }
            if (option.filter(found -> charges.stream().anyMatch(each -> each.standsFor(choice.item(), found)))
                    .isPresent()) {
                violations.add(Violation.body(choice.pointer() + "/option", "one-option"));
            }
            option.ifPresentOrElse(
                    found -> charges.add(
                            new Charge(choice.item().service(), choice.item().person(), found, choice.quantity())),
                    () -> violations.add(Violation.body(choice.pointer() + "/option", "unknown-fee-option")));
        }
        if (violations.isEmpty() && Charge.currencies(charges).size() > 1) {
            violations.add(Violation.body("/items", "one-currency"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return charges;
    }

    private Map<String, PriceList> lists(Collection<String> services, LocalDate day) {
        return terms.find(services).values().stream()
                .collect(Collectors.toMap(each -> each.service(), each -> new PriceList(each, day)));
    }
}
