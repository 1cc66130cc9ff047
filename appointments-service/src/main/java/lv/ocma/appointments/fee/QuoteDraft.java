package lv.ocma.appointments.fee;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.ocma.appointments.slot.Wanted;
import lv.ocma.platform.problem.Violation;

/** A quote while it is put together, service by service; what is wrong with what was asked goes to the query. Plain calculation. */
final class QuoteDraft {

    static final String OPTION = "option";

    private static final String POSITION = "position";

    private final Map<String, QuoteQuery.Part> open = new LinkedHashMap<>();
    private final QuoteQuery query;
    private final List<Charge> charges = new ArrayList<>();
    private final List<FeeQuote.Person> persons = new ArrayList<>();
    private final List<String> without = new ArrayList<>();

    QuoteDraft(List<QuoteQuery.Part> chosen, QuoteQuery query) {
        chosen.forEach(option -> open.put(option.id(), option));
        this.query = query;
    }

    void add(Wanted wanted, int position, PriceList list) {
        if (list.options().isEmpty()) {
            without.add(wanted.service());
            return;
        }
        var shares = new Shares(wanted);
        var chosen = list.options().stream()
                .filter(option -> open.containsKey(option.id()))
                .toList();
        chosen.forEach(option -> choose(option, wanted, position, shares));
        var only = list.options().getFirst();
        if (chosen.isEmpty() && list.options().size() == 1 && only.isPlain()) {
            // Whose price is one alone needs no choice, where it is for nothing particular.
            shares.give(only, wanted.persons());
            charges.add(new Charge(wanted.service(), 1, only, wanted.persons()));
        } else if (chosen.isEmpty()) {
            query.add(Violation.parameter(OPTION, "fee-option-needed", Map.of(POSITION, position)));
        }
        persons.addAll(shares.told());
    }

    private void choose(FeeOption option, Wanted wanted, int position, Shares shares) {
        var said = open.remove(option.id());
        int count = said == null || said.count() == 0 ? wanted.persons() : said.count();
        if (!option.hasUnit() && !shares.give(option, count)) {
            query.add(Violation.parameter(
                    OPTION, "option-persons", Map.of(POSITION, position, "persons", wanted.persons())));
        }
        charges.add(new Charge(wanted.service(), 1, option, count));
    }

    /** What was chosen and is in no list, is unknown. */
    void end() {
        if (!open.isEmpty()) {
            query.add(Violation.parameter(OPTION, "unknown-fee-option"));
        }
    }

    List<Charge> charges() {
        return charges;
    }

    List<FeeQuote.Person> persons() {
        return persons;
    }

    List<String> without() {
        return without;
    }
}
