package lv.ocma.appointments.fee;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is owed for services of a visit, and how far it is paid. */
@Schema(name = "Fee")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeeView(
        UUID id,

        @Schema(description = "Id of the booked visit; absent where there is a ticket.") @Nullable
        UUID appointment,

        @Schema(
                description =
                        "Id of the ticket of who came without a booked time; absent where there is an appointment.")
        @Nullable
        UUID ticket,

        @Schema(
                description =
                        "DUE, PARTLY_PAID, PAID, WAIVED, WITHDRAWN, or LAPSED once the visit has ended without any of it; new values may come.",
                examples = "DUE")
        String status,

        @Schema(description = "The day whose price list counts: that of the visit.", examples = "2026-06-15")
        LocalDate date,

        @Schema(description = "Creditor reference (ISO 11649) for a transfer.", examples = "RF40K7M494XF1")
        String reference,

        @Schema(examples = "EUR") String currency,
        @Schema(examples = "50.00") String total,
        @Schema(examples = "0.00") String paid,

        @Schema(description = "What is still to be paid.", examples = "50.00")
        String outstanding,

        List<Line> lines,
        List<Payment> payments,

        @Schema(description = "Only of a fee that was waived.") @Nullable
        Waiver waiver,

        @Schema(description = "Only of a fee that was withdrawn.") @Nullable
        Withdrawal withdrawal,

        @Schema(
                description =
                        "Only where the visit ended without what is charged, or some of it: `lapsed` lines are owed no more. A transfer that arrives later is still recorded.")
        @Nullable
        EndedVisit visitEnded,

        @Schema(
                description =
                        "What the caller may do now: `payments`, `reversals`, `waivers`, `withdrawal`; new values may come.")
        List<String> actions)
        implements Personal {

    @Schema(name = "FeeLine")
    record Line(
            @Schema(examples = "passport") String service,
            @Schema(examples = "1") int person,
            @Schema(examples = "1") int quantity,
            @Schema(examples = "50.00") String amount,

            @Schema(description = "Whether the visit ended without it, so that it is owed no more.", examples = "false")
            boolean lapsed,

            FeeOption option) {}

    @Schema(name = "FeePayment")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Payment(
            UUID id,

            @Schema(description = "Negative where it reverses another.", examples = "50.00")
            String amount,

            @Schema(description = "CARD or WIRE; new values may come.", examples = "CARD")
            String method,

            @Schema(examples = "T2-004711") String receipt,
            OffsetDateTime paidAt,
            OffsetDateTime recordedAt,
            @Nullable UUID reversalOf,
            @Nullable String reason) {

        static Payment of(FeePayment payment) {
            return new Payment(
                    payment.id(),
                    payment.amount().toPlainString(),
                    payment.method().name(),
                    payment.receipt(),
                    local(payment.paidAt()),
                    local(payment.recordedAt()),
                    payment.reversalOf(),
                    payment.reason());
        }
    }

    @Schema(name = "FeeWaiver")
    record Waiver(String reason, String legalGround, OffsetDateTime at) {}

    @Schema(name = "FeeOfEndedVisit")
    record EndedVisit(
            @Schema(
                    description = "CANCELLED, MISSED, CONTACT_ENDED, SERVED or REFUSED; new values may come.",
                    examples = "CANCELLED")
            String status,

            OffsetDateTime at,

            @Schema(description = "What was paid of it, and is to be paid back.", examples = "50.00")
            String refundable) {}

    @Schema(name = "FeeWithdrawal")
    record Withdrawal(String reason, OffsetDateTime at) {}

    /** @param mayChange whether the caller is an employee who may record payments */
    static FeeView of(Fee fee, OptionText options, boolean mayChange, boolean mayWaive) {
        return new FeeView(
                fee.id(),
                fee.visit().booking(),
                fee.visit().ticket(),
                fee.status().name(),
                fee.priceDate(),
                fee.reference(),
                fee.currency(),
                fee.total().toPlainString(),
                fee.paid().toPlainString(),
                fee.outstanding().toPlainString(),
                fee.lines().stream()
                        .map(line -> new Line(
                                line.service(),
                                line.person(),
                                line.quantity(),
                                line.amount().toPlainString(),
                                line.isLapsed(),
                                options.read(line.price())))
                        .toList(),
                fee.payments().stream().map(Payment::of).toList(),
                waiver(fee),
                withdrawal(fee),
                ended(fee),
                actions(fee, mayChange, mayWaive));
    }

    private static @Nullable Waiver waiver(Fee fee) {
        return fee.status() == FeeStatus.WAIVED
                ? new Waiver(
                        Objects.requireNonNull(fee.reason()),
                        Objects.requireNonNull(fee.legalGround()),
                        local(Objects.requireNonNull(fee.closedAt())))
                : null;
    }

    private static @Nullable Withdrawal withdrawal(Fee fee) {
        return fee.status() == FeeStatus.WITHDRAWN
                ? new Withdrawal(Objects.requireNonNull(fee.reason()), local(Objects.requireNonNull(fee.closedAt())))
                : null;
    }

    private static @Nullable EndedVisit ended(Fee fee) {
        var at = fee.visitEndedAt();
        return at == null
                ? null
                : new EndedVisit(
                        Objects.requireNonNull(fee.visitEndedAs()),
                        local(at),
                        fee.refundable().toPlainString());
    }

    private static List<String> actions(Fee fee, boolean mayChange, boolean mayWaive) {
        var reversed = fee.payments().stream()
                .map(FeePayment::reversalOf)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var reversible =
                fee.payments().stream().anyMatch(each -> each.reversalOf() == null && !reversed.contains(each.id()));
        var owes = fee.outstanding().signum() > 0;
        return mayChange
                ? Stream.of(
                                fee.mayBePaid() ? "payments" : "",
                                reversible ? "reversals" : "",
                                owes && mayWaive ? "waivers" : "",
                                fee.status() == FeeStatus.DUE ? "withdrawal" : "")
                        .filter(action -> !action.isEmpty())
                        .toList()
                : List.of();
    }

    private static OffsetDateTime local(Instant instant) {
        return Zones.inRiga(instant);
    }

    /** Never what is personal in it: a view may end up in a log. */
    @Override
    public String toString() {
        return "FeeView[" + id + "]";
    }
}
