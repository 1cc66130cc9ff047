package lv.ocma.appointments.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts in units of a currency with two decimals. The one rounding: half up to the cent, of each line by itself, so that the lines on
 * paper add up to the total.
 */
final class Money {

    static final BigDecimal ZERO = of(BigDecimal.ZERO);

    private static final int CENTS = 2;
    private static final Pattern WRITTEN = Pattern.compile("\\d{1,7}(\\.\\d{1,2})?");

    private Money() {}

    static BigDecimal of(String told) {
        return of(new BigDecimal(told));
    }

    static BigDecimal of(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_UP);
    }

    /** As a caller wrote it, e.g. {@code 50} or {@code 50.00}; more decimals than there are cents are refused, not rounded. */
    static Optional<BigDecimal> read(@Nullable String written) {
        return written != null && WRITTEN.matcher(written).matches() ? Optional.of(of(written)) : Optional.empty();
    }
}
