package lv.ocma.notifications.suppression;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lv.ocma.platform.privacy.PersonalText;
import lv.ocma.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

/** An address to which no mail is sent, from the failure that showed it until somebody frees it. Known by its keyed hash alone. */
@Entity
@Table(name = "suppressed_address")
class SuppressedAddress {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "address_hash")
    private String addressHash;

    private String reason;

    private UUID message;

    @Column(name = "suppressed_at")
    private Instant suppressedAt;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Column(name = "released_by")
    private @Nullable String releasedBy;

    @Convert(converter = PersonalText.class)
    @Column(name = "release_reason")
    private @Nullable String releaseReason;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SuppressedAddress() {}

    SuppressedAddress(UUID id, String addressHash, String reason, UUID message, Instant now) {
        this.id = id;
        this.addressHash = addressHash;
        this.reason = reason;
        this.message = message;
        this.suppressedAt = now;
    }

    /** Mail goes to it again. */
    void release(String by, String why, Instant now) {
        if (!holds()) {
            throw new Conflict("address-released");
        }
        releasedAt = now;
        releasedBy = by;
        releaseReason = why;
    }

    boolean holds() {
        return releasedAt == null;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String addressHash() {
        return addressHash;
    }

    String reason() {
        return reason;
    }

    UUID message() {
        return message;
    }

    Instant suppressedAt() {
        return suppressedAt;
    }

    @Nullable
    Instant releasedAt() {
        return releasedAt;
    }

    @Nullable
    String releasedBy() {
        return releasedBy;
    }

    @Nullable
    String releaseReason() {
        return releaseReason;
    }
}
