package lv.ocma.appointments.fee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    private static final String OPTION = "option";

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
        var without = new ArrayList<String>();
        var charges = charges(wanted, chosen, known, day, query, without);
        if (Charge.currencies(charges).size() > 1) {
            query.add(Violation.parameter(OPTION, "one-currency"));
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
                without,
                WireTransfers.of(WireTransfers.owed(owed, Money.ZERO), day, null, accounts, known));
    }

    /** Whose price is one alone needs no choice, where it is for nothing particular. */
    private static List<Charge> charges(
            List<Wanted> wanted,
            List<QuoteQuery.Part> chosen,
            Map<String, Terms> known,
            LocalDate day,
            QuoteQuery query,
            List<String> without) {
        var open = new LinkedHashMap<String, QuoteQuery.Part>();
        chosen.forEach(option -> open.put(option.id(), option));
        var charges = new ArrayList<Charge>();
        int position = 0;
        for (var service : wanted) {
            position++;
            var told = known.get(service.service());
            if (told == null) {
                query.add(Violation.parameter("service", "unknown-service", Map.of("position", position)));
                continue;
            }
            int persons = service.persons();
            var list = new PriceList(told, day);
            int before = charges.size();
            for (var option : list.options()) {
                var choice = open.remove(option.id());
                if (choice != null) {
                    charges.add(
                            new Charge(service.service(), 1, option, choice.count() == 0 ? persons : choice.count()));
                }
            }
            if (list.options().isEmpty()) {
                without.add(service.service());
            } else if (charges.size() == before
                    && list.options().size() == 1
                    && list.options().getFirst().isPlain()) {
                charges.add(new Charge(service.service(), 1, list.options().getFirst(), persons));
            } else if (charges.size() == before) {
                query.add(Violation.parameter(OPTION, "fee-option-needed", Map.of("position", position)));
            }
        }
        if (!open.isEmpty()) {
            query.add(Violation.parameter(OPTION, "unknown-fee-option"));
        }
        return charges;
    }

    private LocalDate dayOf(@Nullable LocalDate date) {
        return date == null ? LocalDate.ofInstant(clock.instant(), Zones.RIGA) : date;
    }
}
