package lv.ocma.appointments.fee;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account into which a state fee is paid, as a source names it.
 *
 * @param subject kind of the service that it is for, in English as the price list names it; null for all of the service
 * @param validFrom null while not known
 * @param validTo last date; null while no end is known
 */
record PaymentAccount(
        List<String> services,
        @Nullable String subject,
        String beneficiary,
        String registrationNumber,
        String iban,
        String bic,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {

    PaymentAccount {
        services = List.copyOf(services);
        if (!Iban.isRight(iban)) {
            throw new IllegalArgumentException(
                    "payment-accounts.json has an IBAN whose check digits are wrong: " + iban);
        }
    }

    boolean isFor(String service, FeeOption option, LocalDate day) {
        return services.contains(service)
                && (subject == null || subject.equals(of(option.subject())))
                && (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }

    private static @Nullable String of(@Nullable Map<String, String> texts) {
        return texts == null ? null : texts.get("en");
    }
}
