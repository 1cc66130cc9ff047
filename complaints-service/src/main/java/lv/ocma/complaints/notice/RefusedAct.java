package lv.ocma.complaints.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A refusal of appointments-service: with which visit or ticket it came, and until when it says that it is disputed. */
@Entity
@Table(name = "refused_act")
class RefusedAct {

    @Id
    private UUID refusal;

    /** Id of the visit or ticket, which messages about the refusal name. */
    private UUID about;

    @Column(name = "until_day")
    private LocalDate until;

    @Column(name = "told_at")
    @SuppressWarnings("UnusedVariable") // it is erased by that
    private Instant toldAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected RefusedAct() {}

    RefusedAct(UUID refusal, UUID about, LocalDate until, Instant toldAt) {
        this.refusal = refusal;
        this.about = about;
        this.until = until;
        this.toldAt = toldAt;
    }

    UUID about() {
        return about;
    }

    LocalDate until() {
        return until;
    }
}
