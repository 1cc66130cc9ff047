package lv.ocma.complaints.influence;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lv.ocma.platform.privacy.PersonalText;

/** That somebody tried to influence what becomes of a case; it never changes. */
@Entity
@Table(name = "influence_attempt")
class InfluenceAttempt {

    @Id
    private UUID id;

    @Column(name = "case_file")
    private UUID caseFile;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Convert(converter = PersonalText.class)
    @Column(name = "by_whom")
    private String byWhom;

    @Convert(converter = PersonalText.class)
    private String account;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected InfluenceAttempt() {}

    /** @param recordedBy {@code sub} of the employee */
    InfluenceAttempt(UUID id, UUID caseFile, String recordedBy, Instant now, String byWhom, String account) {
        this.id = id;
        this.caseFile = caseFile;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
        this.byWhom = byWhom;
        this.account = account;
    }

    UUID id() {
        return id;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String byWhom() {
        return byWhom;
    }

    String account() {
        return account;
    }
}
