package lv.ocma.appointments.fee;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lv.ocma.appointments.booking.VisitFile;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.privacy.PersonalText;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.time.Zones;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** What is owed for services of a visit: charged by the prices of its day, paid at once or in parts, waived by law, or withdrawn as a mistake (R5). */
@Entity
@Table(name = "fee")
class Fee {

    private static final String STATE = "state";

    /** How long before the visit a transfer for it may have been made. */
    private static final Period AHEAD = Period.ofYears(1);

    @Id
    private UUID id;

    @Version
    private long version;

    private @Nullable UUID booking;
    private @Nullable UUID ticket;
    private String place;

    @SuppressWarnings("UnusedVariable") // orders the fees of a visit
    private int number;

    private String reference;

    @Column(name = "price_date")
    private LocalDate priceDate;

    private String currency;
    private BigDecimal total;
    private BigDecimal paid;

    /** Of the total, what the visit ended without: it is owed no more. */
    private BigDecimal lapsed;

    @Enumerated(EnumType.STRING)
    private FeeStatus status;

    @Column(name = "charged_at")
    private Instant chargedAt;

    @SuppressWarnings("UnusedVariable") // who answers for it; the audit tells it too
    @Column(name = "charged_by")
    private String chargedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @SuppressWarnings("UnusedVariable") // as chargedBy
    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Convert(converter = PersonalText.class)
    private @Nullable String reason;

    @Convert(converter = PersonalText.class)
    @Column(name = "legal_ground")
    private @Nullable String legalGround;

    /** When the visit ended without all or some of what the fee is for. */
    @Column(name = "visit_ended_at")
    private @Nullable Instant visitEndedAt;

    @Column(name = "visit_ended_as")
    private @Nullable String visitEndedAs;

    // One query for the lines of all fees of a visit.
    @Fetch(FetchMode.SUBSELECT)
    @OneToMany(mappedBy = "fee", cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    @OrderBy("position")
    private List<FeeLine> lines = new ArrayList<>();

    // One query for the lines of all fees of a visit.
    @Fetch(FetchMode.SUBSELECT)
    @OneToMany(mappedBy = "fee", cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    @OrderBy("id")
    private List<FeePayment> payments = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Fee() {}

    /**
     * @param charges not empty, of one currency
     * @param number counts the fees of the visit
     * @param written a line of the price list as JSON
     */
    Fee(VisitFile visit, int number, List<Charge> charges, Function<FeeOption, String> written, By by) {
        this.id = Ids.next();
        this.booking = visit.key().booking();
        this.ticket = visit.key().ticket();
        this.place = visit.place();
        this.number = number;
        this.reference = PaymentReference.of(visit, number);
        this.priceDate = visit.day();
        this.currency = charges.getFirst().option().currency();
        this.total = Charge.total(charges);
        this.paid = Money.ZERO;
        this.lapsed = Money.ZERO;
        this.status = FeeStatus.of(total, paid);
        this.chargedAt = by.at();
        this.chargedBy = by.employee();
        charges.forEach(charge ->
                lines.add(new FeeLine(this, visit.key(), lines.size(), charge, written.apply(charge.option()))));
    }

    void pay(FeePayment.Slip slip, By by) {
        requireSound(slip);
        var most = payable(slip.method());
        if (slip.amount().compareTo(most) > 0) {
            throw most.signum() > 0
                    ? new Conflict("fee-overpaid", Map.of("outstanding", most.toPlainString(), "currency", currency))
                    : refusal();
        }
        payments.add(new FeePayment(this, slip, by));
        count(paid.add(slip.amount()));
    }

    private void requireSound(FeePayment.Slip slip) {
        var violations = new ArrayList<Violation>();
        var earliest = earliest(slip.method());
        if (slip.paidAt().isBefore(earliest.atStartOfDay(Zones.RIGA).toInstant())) {
            violations.add(Violation.body("/paidAt", "paid-too-early", Map.of("earliest", earliest.toString())));
        }
        if (payments.stream().anyMatch(each -> each.isOf(slip) && !isReversed(each))) {
            violations.add(Violation.body("/receipt", "receipt-twice"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    /** A card is taken at the desk on the day of the visit; by transfer people pay before, as the quote tells them how, and a year is long for that. */
    private LocalDate earliest(PaymentMethod method) {
        var charged = LocalDate.ofInstant(chargedAt, Zones.RIGA);
        var day = priceDate.isBefore(charged) ? priceDate : charged;
        return method == PaymentMethod.WIRE ? day.minus(AHEAD) : day;
    }

    private boolean isReversed(FeePayment payment) {
        return payments.stream().anyMatch(each -> payment.id().equals(each.reversalOf()));
    }

    /** Takes back what was recorded by mistake, by a row of its own; what was waived stays so, whatever was paid of it. */
    void reverse(UUID payment, String why, By by) {
        var mistaken = payments.stream()
                .filter(each -> each.id().equals(payment) && each.reversalOf() == null)
                .findFirst()
                .orElseThrow(() -> new NotFound("not-found"));
        if (isReversed(mistaken)) {
            throw new Conflict("payment-reversed");
        }
        var left = paid.subtract(mistaken.amount());
        if (status == FeeStatus.WAIVED) {
            paid = left;
        } else {
            count(left);
        }
        payments.add(mistaken.reversed(why, by));
    }

    /** The rest need not be paid. */
    void waive(String why, String ground, By by) {
        become(FeeStatus.WAIVED);
        close(why, by);
        legalGround = ground;
    }

    /** It was charged by mistake: the services may be charged anew. What was paid of it is reversed before. */
    void withdraw(String why, By by) {
        if (paid.signum() > 0) {
            throw refusal();
        }
        become(FeeStatus.WITHDRAWN);
        close(why, by);
        lines.forEach(FeeLine::withdraw);
    }

    /**
     * The visit is over: nobody owes what they did not get. What is paid stays paid, and what is too much is to be paid back.
     *
     * @param done of the visit, what was done of it
     * @return whether anything of the fee is another by it
     */
    boolean visitEnded(String as, Set<VisitFile.Item> done, Instant now) {
        var left = lines.stream()
                .filter(line -> !done.contains(new VisitFile.Item(line.service(), line.person())))
                .toList();
        var amount = left.stream().map(FeeLine::amount).reduce(Money.ZERO, BigDecimal::add);
        if (status == FeeStatus.WITHDRAWN || amount.signum() == 0) {
            return false;
        }
        visitEndedAt = now;
        visitEndedAs = as;
        left.forEach(FeeLine::lapse);
        lapsed = amount;
        settle();
        return true;
    }

    /** That end was a mistake, and the fee is as it was. */
    boolean visitReopened() {
        if (visitEndedAt == null) {
            return false;
        }
        visitEndedAt = null;
        visitEndedAs = null;
        lines.forEach(FeeLine::revive);
        lapsed = Money.ZERO;
        settle();
        return true;
    }

    private void settle() {
        var next = statusWith(paid);
        if (status != FeeStatus.WAIVED && status != FeeStatus.WITHDRAWN && status != next) {
            become(next);
        }
    }

    private void close(String why, By by) {
        reason = why;
        closedAt = by.at();
        closedBy = by.employee();
    }

    private void count(BigDecimal nowPaid) {
        become(statusWith(nowPaid));
        paid = nowPaid;
    }

    private FeeStatus statusWith(BigDecimal nowPaid) {
        var isAllLapsed = lapsed.signum() > 0 && lapsed.compareTo(total) == 0;
        return isAllLapsed && nowPaid.compareTo(total) < 0 ? FeeStatus.LAPSED : FeeStatus.of(owed(), nowPaid);
    }

    private BigDecimal owed() {
        return total.subtract(lapsed);
    }

    /** By transfer also what is owed no more: the money may have been on its way when the visit ended, and has to be paid back then. */
    private BigDecimal payable(PaymentMethod method) {
        var isLate = visitEndedAt != null && status != FeeStatus.WAIVED;
        return method == PaymentMethod.WIRE && isLate ? total.subtract(paid) : outstanding();
    }

    boolean mayBePaid() {
        return payable(PaymentMethod.WIRE).signum() > 0;
    }

    private void become(FeeStatus next) {
        if (!status.mayBecome(next)) {
            throw refusal();
        }
        status = next;
    }

    /**
     * Whether the same service of the same person is paid for already, by the same option or by one that stands in its place.
     *
     * @param option of a line, as it was written
     */
    boolean charges(Charge charge, Function<FeeLine, FeeOption> option) {
        return status != FeeStatus.WITHDRAWN
                && lines.stream()
                        .filter(line -> line.isOfSame(charge))
                        .anyMatch(
                                line -> line.isFor(charge) || option.apply(line).standsFor(charge.option()));
    }

    private Conflict refusal() {
        return new Conflict("fee-status", Map.of(STATE, status.name()));
    }

    private boolean isOpen() {
        return status == FeeStatus.DUE || status == FeeStatus.PARTLY_PAID;
    }

    /** Nothing once it is paid, waived or withdrawn. */
    BigDecimal outstanding() {
        return isOpen() ? owed().subtract(paid) : Money.ZERO;
    }

    /** What was paid for a service that the visit ended without, and is to be paid back. */
    BigDecimal refundable() {
        return visitEndedAt == null ? Money.ZERO : paid.subtract(owed()).max(Money.ZERO);
    }

    @Nullable
    Instant visitEndedAt() {
        return visitEndedAt;
    }

    @Nullable
    String visitEndedAs() {
        return visitEndedAs;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    VisitFile.Key visit() {
        return VisitFile.Key.of(booking, ticket);
    }

    String place() {
        return place;
    }

    /** Which the payer gives with a transfer. */
    String reference() {
        return reference;
    }

    LocalDate priceDate() {
        return priceDate;
    }

    String currency() {
        return currency;
    }

    BigDecimal total() {
        return total;
    }

    BigDecimal paid() {
        return paid;
    }

    FeeStatus status() {
        return status;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String legalGround() {
        return legalGround;
    }

    List<FeeLine> lines() {
        return List.copyOf(lines);
    }

    List<FeePayment> payments() {
        return List.copyOf(payments);
    }
}
