package lv.ocma.appointments.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.ocma.appointments.catalogue.Terms;

/**
 * The prices of one service on one day. Plain calculation. A relief never raises: where a source prints a reduced fee above the full one
 * for the same thing, the full one is the price.
 */
final class PriceList {

    private final List<FeeOption> options;

    PriceList(Terms terms, LocalDate day) {
        var told = terms.fees(day).stream()
                .map(fee -> FeeOption.of(terms.service(), fee))
                .toList();
        this.options =
                told.stream().map(option -> option.at(price(option, told))).toList();
    }

    /** Empty where no source names a fee, which does not mean that there is none. */
    List<FeeOption> options() {
        return options;
    }

    Optional<FeeOption> find(String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }

    private static BigDecimal price(FeeOption option, Collection<FeeOption> all) {
        return all.stream()
                .filter(full -> option.isReduced() && !full.isReduced() && full.isForTheSameAs(option))
                .map(FeeOption::price)
                .reduce(option.price(), BigDecimal::min);
    }
}
