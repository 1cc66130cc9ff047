package lv.ocma.appointments.fee;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import lv.ocma.appointments.booking.VisitFile;

/**
 * What one service costs for one person by one line of the price list.
 *
 * @param quantity how many of the unit of the option, one where it has none
 */
record Charge(String service, int person, FeeOption option, int quantity) {

    static final int MOST = 99;

    /** Whether the same person pays it for the same service in place of the option. */
    boolean standsFor(VisitFile.Item item, FeeOption other) {
        return service.equals(item.service()) && person == item.person() && option.standsFor(other);
    }

    BigDecimal amount() {
        return Money.of(option.price().multiply(BigDecimal.valueOf(quantity)));
    }

    static BigDecimal total(Collection<Charge> charges) {
        return charges.stream().map(Charge::amount).reduce(Money.ZERO, BigDecimal::add);
    }

    /** What is owed in two currencies has no total. */
    static List<String> currencies(Collection<Charge> charges) {
        return charges.stream()
                .map(charge -> charge.option().currency())
                .distinct()
                .sorted()
                .toList();
    }
}
