package lv.ocma.appointments.fee;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lv.ocma.appointments.catalogue.Terms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How to pay by transfer: one for each account, and what no source names an account for. */
@Schema(name = "WireInstructions")
record WireTransfers(
        List<Transfer> transfers,

        @Schema(description = "What can only be paid by card at the place, as no source names the account.")
        List<WithoutAccount> withoutAccount) {

    /** The longest purpose that a credit transfer carries (SEPA). */
    private static final int LONGEST = 140;

    private static final String UNKNOWN = "ACCOUNT_NOT_KNOWN";

    @Schema(name = "WireTransfer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Transfer(
            @Schema(examples = "Valsts kase") String beneficiary,
            @Schema(examples = "90000050138") String registrationNumber,
            @Schema(examples = "LV86TREL1060140918200") String iban,
            @Schema(examples = "TRELLV22") String bic,
            @Schema(examples = "30.00") String amount,
            @Schema(examples = "EUR") String currency,

            @Schema(
                    description =
                            "Creditor reference (ISO 11649), which is in the purpose too; absent while nothing is booked.",
                    examples = "RF40K7M494XF1")
            @Nullable
            String reference,

            @Schema(examples = "RF40K7M494XF1 Valsts nodeva: Personas apliecības izsniegšana")
            String purpose,

            List<String> services,

            @Schema(description = "Where the account was read.")
            String source) {}

    @Schema(name = "FeeWithoutAccount")
    record WithoutAccount(
            String service,
            @Schema(examples = "50.00") String amount,
            @Schema(examples = "EUR") String currency,

            @Schema(description = "ACCOUNT_NOT_KNOWN; new values may come.")
            String reason) {}

    /** @param amount what is still owed of it */
    record Owed(String service, FeeOption option, BigDecimal amount) {}

    /** What was paid counts for the charges in their order, so each still owes what is left of it. */
    static List<Owed> owed(Collection<Owed> charges, BigDecimal paid) {
        var left = paid;
        var owed = new ArrayList<Owed>();
        for (var charge : charges) {
            var covered = left.min(charge.amount());
            left = left.subtract(covered);
            var open = charge.amount().subtract(covered);
            if (open.signum() > 0) {
                owed.add(new Owed(charge.service(), charge.option(), open));
            }
        }
        return owed;
    }

    static WireTransfers of(
            List<Owed> owed,
            LocalDate day,
            @Nullable String reference,
            PaymentAccounts accounts,
            Map<String, Terms> terms) {
        var byAccount = new LinkedHashMap<PaymentAccount, List<Owed>>();
        var unknown = new LinkedHashMap<String, Owed>();
        for (var each : owed) {
            Optional<PaymentAccount> account = accounts.find(each.service(), each.option(), day);
            if (account.isPresent()) {
                byAccount
                        .computeIfAbsent(account.get(), one -> new ArrayList<>())
                        .add(each);
            } else {
                unknown.merge(
                        each.service(),
                        each,
                        (one, next) -> new Owed(
                                one.service(), one.option(), one.amount().add(next.amount())));
            }
        }
        return new WireTransfers(
                byAccount.entrySet().stream()
                        .map(entry -> transfer(entry.getKey(), entry.getValue(), reference, terms))
                        .toList(),
                unknown.values().stream()
                        .map(each -> new WithoutAccount(
                                each.service(),
                                each.amount().toPlainString(),
                                each.option().currency(),
                                UNKNOWN))
                        .toList());
    }

    private static Transfer transfer(
            PaymentAccount account, List<Owed> owed, @Nullable String reference, Map<String, Terms> terms) {
        Set<String> services = new LinkedHashSet<>();
        owed.forEach(each -> services.add(each.service()));
        return new Transfer(
                account.beneficiary(),
                account.registrationNumber(),
                account.iban(),
                account.bic(),
                owed.stream()
                        .map(Owed::amount)
                        .reduce(Money.ZERO, BigDecimal::add)
                        .toPlainString(),
                owed.getFirst().option().currency(),
                reference,
                purpose(reference, services, terms),
                List.copyOf(services),
                account.source());
    }

    /** In the official language, as the Treasury reads it. */
    private static String purpose(@Nullable String reference, Set<String> services, Map<String, Terms> terms) {
        var names = services.stream()
                .map(service -> Optional.ofNullable(terms.get(service))
                        .flatMap(each -> Optional.ofNullable(each.name().get("lv")))
                        .orElse(service))
                .toList();
        var purpose = String.join(
                " ",
                Stream.of(reference, "Valsts nodeva:", String.join(", ", names))
                        .filter(part -> part != null)
                        .toList());
        return purpose.length() <= LONGEST ? purpose : purpose.substring(0, LONGEST);
    }
}
