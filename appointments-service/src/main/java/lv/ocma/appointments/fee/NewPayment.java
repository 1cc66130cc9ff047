package lv.ocma.appointments.fee;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Optional;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment by card at the desk, or a transfer that has arrived, to be recorded. */
@Schema(
        name = "NewPayment",
        requiredProperties = {"amount", "receipt"})
record NewPayment(
        @Schema(description = "In the currency of the fee, with two decimals at most.", examples = "50.00") @Nullable
        String amount,

        @Schema(
                enumeration = {"CARD", "WIRE"},
                defaultValue = "CARD",
                examples = "CARD")
        @Nullable
        String method,

        @Schema(
                description =
                        "Number of the terminal's slip or of the transfer. Never the number of a card: what may be one is refused. Of one fee each number is recorded once, unless it is reversed.",
                maxLength = Words.LONGEST_RECEIPT,
                examples = "T2-004711")
        @Nullable
        String receipt,

        @Schema(
                description =
                        "When it was paid; now when not said. By card not before the day of the visit, by transfer at most a year before it.",
                examples = "2026-06-15T09:10:00+03:00")
        @Nullable
        OffsetDateTime paidAt) {

    FeePayment.Slip slip(Instant now) {
        var violations = new ArrayList<Violation>();
        var paid = Money.read(amount);
        if (amount == null) {
            violations.add(Violation.body("/amount", "required"));
        } else if (paid.filter(each -> each.signum() > 0).isEmpty()) {
            violations.add(Violation.body("/amount", CardNumbers.isIn(amount) ? CardNumbers.RULE : "amount"));
        }
        var way = method == null ? Optional.of(PaymentMethod.CARD) : PaymentMethod.of(method);
        if (way.isEmpty()) {
            violations.add(Violation.body("/method", "payment-method"));
        }
        violations.addAll(Words.violations("/receipt", receipt, Words.LONGEST_RECEIPT));
        var at = paidAt == null ? now : paidAt.toInstant();
        if (at.isAfter(now)) {
            violations.add(Violation.body("/paidAt", "in-the-future"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return new FeePayment.Slip(
                paid.orElse(BigDecimal.ZERO),
                way.orElse(PaymentMethod.CARD),
                receipt == null ? "" : SeenText.strip(receipt),
                at);
    }

    /** Never the receipt: a form may end up in a log. */
    @Override
    public String toString() {
        return "NewPayment[…]";
    }
}
