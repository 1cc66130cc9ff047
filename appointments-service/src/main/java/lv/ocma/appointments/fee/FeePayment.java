package lv.ocma.appointments.fee;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.privacy.PersonalText;
import org.jspecify.annotations.Nullable;

/** A payment as an employee recorded it, or the reversal of one that was recorded by mistake: rows are only added. */
@Entity
@Table(name = "fee_payment")
class FeePayment {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // the other side of Fee.payments
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "fee")
    private Fee fee;

    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    @Convert(converter = PersonalText.class)
    private String receipt;

    @Column(name = "paid_at")
    private Instant paidAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @SuppressWarnings("UnusedVariable") // who answers for the row; the audit tells it too
    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "reversal_of")
    private @Nullable UUID reversalOf;

    @Convert(converter = PersonalText.class)
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected FeePayment() {}

    /**
     * What the slip of the terminal or the statement of the bank says.
     *
     * @param receipt number of the slip or of the transfer; never of a card
     */
    record Slip(BigDecimal amount, PaymentMethod method, String receipt, Instant paidAt) {

        /** Never the receipt: a slip may end up in a log. */
        @Override
        public String toString() {
            return "Slip[" + method + "]";
        }
    }

    FeePayment(Fee fee, Slip slip, By by) {
        this(fee, slip, by, null, null);
    }

    private FeePayment(Fee fee, Slip slip, By by, @Nullable UUID reversalOf, @Nullable String reason) {
        this.id = Ids.next();
        this.fee = fee;
        this.amount = slip.amount();
        this.method = slip.method();
        this.receipt = slip.receipt();
        this.paidAt = slip.paidAt();
        this.recordedAt = by.at();
        this.recordedBy = by.employee();
        this.reversalOf = reversalOf;
        this.reason = reason;
    }

    /** Whether it is of the same receipt; a slip and a transfer may have the same number. */
    boolean isOf(Slip slip) {
        return reversalOf == null && method == slip.method() && receipt.equalsIgnoreCase(slip.receipt());
    }

    FeePayment reversed(String why, By by) {
        return new FeePayment(fee, new Slip(amount.negate(), method, receipt, paidAt), by, id, why);
    }

    UUID id() {
        return id;
    }

    BigDecimal amount() {
        return amount;
    }

    PaymentMethod method() {
        return method;
    }

    String receipt() {
        return receipt;
    }

    Instant paidAt() {
        return paidAt;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable
    UUID reversalOf() {
        return reversalOf;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
