package lv.ocma.appointments.fee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import lv.ocma.appointments.booking.VisitFile;
import lv.ocma.platform.ids.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One charge of a fee, with the line of the price list as it was on the day: later lists change nothing of it. */
@Entity
@Table(name = "fee_line")
class FeeLine {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // the other side of Fee.lines
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "fee")
    private Fee fee;

    @SuppressWarnings("UnusedVariable") // the database holds a service of a person against it
    private @Nullable UUID booking;

    @SuppressWarnings("UnusedVariable") // as booking
    private @Nullable UUID ticket;

    @SuppressWarnings("UnusedVariable") // orders Fee.lines
    private int position;

    private String service;
    private int person;
    private int quantity;
    private BigDecimal amount;

    @Column(name = "option_id")
    private String optionId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "price")
    private String price;

    @SuppressWarnings("UnusedVariable") // frees the service of the person for another choice
    private boolean withdrawn;

    private boolean lapsed;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected FeeLine() {}

    /** @param price the line of the price list, as JSON */
    FeeLine(Fee fee, VisitFile.Key visit, int position, Charge charge, String price) {
        this.id = Ids.next();
        this.fee = fee;
        this.booking = visit.booking();
        this.ticket = visit.ticket();
        this.position = position;
        this.service = charge.service();
        this.person = charge.person();
        this.quantity = charge.quantity();
        this.amount = charge.amount();
        this.optionId = charge.option().id();
        this.price = price;
    }

    boolean isFor(Charge charge) {
        return isOfSame(charge) && optionId.equals(charge.option().id());
    }

    /** Of the same service for the same person. */
    boolean isOfSame(Charge charge) {
        return service.equals(charge.service()) && person == charge.person();
    }

    /** The visit ended without what it is for. */
    void lapse() {
        lapsed = true;
    }

    void revive() {
        lapsed = false;
    }

    boolean isLapsed() {
        return lapsed;
    }

    void withdraw() {
        withdrawn = true;
    }

    String service() {
        return service;
    }

    int person() {
        return person;
    }

    int quantity() {
        return quantity;
    }

    BigDecimal amount() {
        return amount;
    }

    String price() {
        return price;
    }
}
