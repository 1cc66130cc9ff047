package lv.ocma.complaints.enquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.platform.privacy.PersonalText;

/** That a promised date was moved, by whom and why; it never changes. */
@Entity
@Table(name = "enquiry_move")
class EnquiryMove {

    @Id
    private UUID id;

    private UUID enquiry;

    private LocalDate before;

    private LocalDate promised;

    @Convert(converter = PersonalText.class)
    private String reason;

    @Column(name = "moved_by")
    private String movedBy;

    @Column(name = "moved_at")
    private Instant movedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected EnquiryMove() {}

    EnquiryMove(UUID id, Enquiry moved, LocalDate before, String reason, String by, Instant now) {
        this.id = id;
        this.enquiry = moved.id();
        this.before = before;
        this.promised = moved.promised();
        this.reason = reason;
        this.movedBy = by;
        this.movedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID enquiry() {
        return enquiry;
    }

    LocalDate before() {
        return before;
    }

    LocalDate promised() {
        return promised;
    }

    String reason() {
        return reason;
    }

    String movedBy() {
        return movedBy;
    }

    Instant movedAt() {
        return movedAt;
    }
}
