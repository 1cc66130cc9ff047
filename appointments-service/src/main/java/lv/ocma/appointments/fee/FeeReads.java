package lv.ocma.appointments.fee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.appointments.booking.VisitFile;
import lv.ocma.appointments.catalogue.ServiceTerms;
import lv.ocma.appointments.served.ServedVisits;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;

/** Shows fees to those whose visit it is; each look is recorded before it is answered (V2). */
@ApplicationScoped
class FeeReads {

    private final Fees fees;
    private final ServedVisits visits;
    private final FeeJournal journal;
    private final FeeViews views;
    private final ServiceTerms terms;
    private final PaymentAccounts accounts;

    FeeReads(
            Fees fees,
            ServedVisits visits,
            FeeJournal journal,
            FeeViews views,
            ServiceTerms terms,
            PaymentAccounts accounts) {
        this.fees = fees;
        this.visits = visits;
        this.journal = journal;
        this.views = views;
        this.terms = terms;
        this.accounts = accounts;
    }

    /** In the order in which they were charged; a visit has so few that they are one page. */
    Page<FeeView> ofVisit(VisitFile.Key id, Caller caller) {
        var visit = visits.find(id, caller);
        var charged = fees.ofVisit(id);
        journal.listed(caller, visit);
        return Page.whole(
                charged.stream().map(fee -> views.of(fee, visit, caller).view()).toList());
    }

    Versioned one(UUID id, Caller caller) {
        var fee = find(id);
        var visit = visits.find(fee.visit(), caller);
        journal.read(caller, id, visit);
        return views.of(fee, visit, caller);
    }

    /** How to pay what is still owed; nothing where nothing is. */
    WireTransfers wire(UUID id, Caller caller) {
        var fee = find(id);
        var visit = visits.find(fee.visit(), caller);
        journal.read(caller, id, visit);
        var charges = fee.outstanding().signum() == 0
                ? List.<WireTransfers.Owed>of()
                : fee.lines().stream()
                        .filter(line -> !line.isLapsed())
                        .map(line -> new WireTransfers.Owed(line.service(), views.option(line), line.amount()))
                        .toList();
        var owed = WireTransfers.owed(charges, fee.paid());
        var services = fee.lines().stream().map(FeeLine::service).collect(Collectors.toSet());
        return WireTransfers.of(owed, fee.priceDate(), fee.reference(), accounts, terms.find(services));
    }

    private Fee find(UUID id) {
        return fees.findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }
}
