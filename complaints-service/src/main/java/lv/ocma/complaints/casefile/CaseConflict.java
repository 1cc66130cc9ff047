package lv.ocma.complaints.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lv.ocma.platform.privacy.PersonalText;

/** That an employee has a conflict of interest in a case: they declared it, or approved what it disputes (P8). It never changes. */
@Entity
@Table(name = "case_conflict")
class CaseConflict {

    @Id
    private UUID id;

    @Column(name = "case_file")
    private UUID caseFile;

    private String employee;

    @Convert(converter = PersonalText.class)
    private String reason;

    @Column(name = "declared_at")
    private Instant declaredAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CaseConflict() {}

    CaseConflict(UUID id, UUID caseFile, String employee, String reason, Instant now) {
        this.id = id;
        this.caseFile = caseFile;
        this.employee = employee;
        this.reason = reason;
        this.declaredAt = now;
    }

    UUID id() {
        return id;
    }

    String employee() {
        return employee;
    }

    String reason() {
        return reason;
    }

    Instant declaredAt() {
        return declaredAt;
    }
}
