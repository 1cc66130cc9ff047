package lv.ocma.appointments.fee;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Accounts of the Treasury with their sources, read from a file: one with a typing error stops the start. */
@Startup
@Singleton
class PaymentAccounts {

    private static final String FILE = "/payment-accounts.json";

    private final List<PaymentAccount> accounts;

    PaymentAccounts(ObjectMapper json) {
        try (var file = Objects.requireNonNull(PaymentAccounts.class.getResourceAsStream(FILE), FILE)) {
            this.accounts = List.of(json.readValue(file, PaymentAccount[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where no source names one: another is never guessed. */
    Optional<PaymentAccount> find(String service, FeeOption option, LocalDate day) {
        return accounts.stream()
                .filter(account -> account.isFor(service, option, day))
                .findFirst();
    }
}
