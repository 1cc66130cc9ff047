package lv.ocma.appointments.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import lv.ocma.appointments.served.ServedVisits;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.text.SeenText;

/** Records what is paid of a fee and what need not be; the row is locked first, so that two at once happen one after the other. */
@ApplicationScoped
class FeeCash {

    private final Fees fees;
    private final ServedVisits visits;
    private final Preconditions preconditions;
    private final FeeJournal journal;
    private final FeeViews views;
    private final Clock clock;

    FeeCash(
            Fees fees,
            ServedVisits visits,
            Preconditions preconditions,
            FeeJournal journal,
            FeeViews views,
            Clock clock) {
        this.fees = fees;
        this.visits = visits;
        this.preconditions = preconditions;
        this.journal = journal;
        this.views = views;
        this.clock = clock;
    }

    @Transactional
    Versioned pay(UUID id, NewPayment paid, Caller caller) {
        var slip = paid.slip(clock.instant());
        return change(id, caller, "fee.pay", (fee, by) -> fee.pay(slip, by));
    }

    @Transactional
    Versioned reverse(UUID id, UUID payment, WhyUndone why, Caller caller) {
        var reason = why.require();
        return change(id, caller, "fee.reverse", (fee, by) -> fee.reverse(payment, reason, by));
    }

    @Transactional
    Versioned waive(UUID id, NewWaiver waiver, Caller caller) {
        waiver.requireValid();
        var reason = SeenText.strip(Objects.requireNonNull(waiver.reason()));
        var ground = SeenText.strip(Objects.requireNonNull(waiver.legalGround()));
        return change(id, caller, "fee.waive", (fee, by) -> fee.waive(reason, ground, by));
    }

    @Transactional
    Versioned withdraw(UUID id, WhyUndone why, Caller caller) {
        var reason = why.require();
        return change(id, caller, "fee.withdraw", (fee, by) -> fee.withdraw(reason, by));
    }

    private Versioned change(UUID id, Caller caller, String action, BiConsumer<Fee, By> verb) {
        var fee = fees.lock(id).orElseThrow(() -> new NotFound("not-found"));
        var visit = visits.forStaff(fee.visit(), caller);
        preconditions.requireMatch(fee.version());
        verb.accept(fee, By.of(caller, clock.instant()));
        // So that the version in the answer is the one that is stored.
        fees.flush();
        journal.changed(caller, action, id, visit);
        return views.of(fee, visit, caller);
    }
}
