package lv.ocma.appointments.fee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.ocma.appointments.catalogue.ServiceTerms;
import lv.ocma.appointments.catalogue.Terms;
import lv.ocma.appointments.slot.Wanted;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Tells anybody the prices of a day (R5); no person and no visit is asked for. */
@ApplicationScoped
class FeeQuotes {

    private final ServiceTerms terms;
    private final PaymentAccounts accounts;
    private final Clock clock;

    FeeQuotes(ServiceTerms terms, PaymentAccounts accounts, Clock clock) {
        this.terms = terms;
        this.accounts = accounts;
        this.clock = clock;
    }

    FeeOptions options(String service, @Nullable LocalDate date) {
        var day = dayOf(date);
        var known = terms.find(service).orElseThrow(() -> new NotFound("not-found"));
        return new FeeOptions(service, day, new PriceList(known, day).options(), null);
    }

    FeeQuote quote(@Nullable List<String> services, @Nullable List<String> options, @Nullable LocalDate date) {
        var query = new QuoteQuery();
        var wanted = query.services(services);
        var chosen = query.options(options);
        query.requireValid();
        var day = dayOf(date);
        var known = terms.find(wanted.stream().map(Wanted::service).distinct().toList());
        var draft = draft(wanted, chosen, known, day, query);
        var charges = draft.charges();
        if (Charge.currencies(charges).size() > 1) {
            query.add(Violation.parameter(QuoteDraft.OPTION, "one-currency"));
        }
        query.requireValid();
        var owed = charges.stream()
                .map(charge -> new WireTransfers.Owed(charge.service(), charge.option(), charge.amount()))
                .toList();
        return new FeeQuote(
                day,
                Charge.currencies(charges).stream().findFirst().orElse(null),
                Charge.total(charges).toPlainString(),
                charges.stream()
                        .map(charge -> new FeeQuote.Line(
                                charge.service(),
                                charge.quantity(),
                                charge.amount().toPlainString(),
                                charge.option()))
                        .toList(),
                draft.persons(),
                draft.without(),
                WireTransfers.of(WireTransfers.owed(owed, Money.ZERO), day, null, accounts, known));
    }

    private static QuoteDraft draft(
            List<Wanted> wanted,
            List<QuoteQuery.Part> chosen,
            Map<String, Terms> known,
            LocalDate day,
            QuoteQuery query) {
        var draft = new QuoteDraft(chosen, query);
        for (int at = 0; at < wanted.size(); at++) {
            var service = wanted.get(at);
            var terms = known.get(service.service());
            if (terms == null) {
                query.add(Violation.parameter("service", "unknown-service", Map.of("position", at + 1)));
            } else {
                draft.add(service, at + 1, new PriceList(terms, day));
            }
        }
        draft.end();
        return draft;
    }

    private LocalDate dayOf(@Nullable LocalDate date) {
        return date == null ? Zones.today(clock) : date;
    }
}
