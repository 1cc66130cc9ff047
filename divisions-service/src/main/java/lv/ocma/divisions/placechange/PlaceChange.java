package lv.ocma.divisions.placechange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That staff said something of a place, or took it back by undoing what was said. It never changes. */
@Entity
@Immutable
@Table(name = "place_change")
class PlaceChange {

    @Id
    private UUID id;

    @Column(name = "place_id")
    private String place;

    private @Nullable String source;

    private @Nullable String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "members")
    private String members;

    private @Nullable UUID undoes;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    protected PlaceChange() {}

    /**
     * Why something is said, and by whom.
     *
     * @param undoes the change that is taken back; null for one that says something itself
     */
    record Making(
            @Nullable String source,
            @Nullable String reason,
            @Nullable UUID undoes,
            String employee,
            Instant at) {

        /** No finer than the database keeps it, so that it reads the same before and after it is stored. */
        Making {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** @param members what it did to each, in JSON */
    PlaceChange(UUID id, String place, Making making, String members) {
        this.id = id;
        this.place = place;
        this.source = making.source();
        this.reason = making.reason();
        this.undoes = making.undoes();
        this.madeBy = making.employee();
        this.madeAt = making.at();
        this.members = members;
    }

    UUID id() {
        return id;
    }

    String place() {
        return place;
    }

    @Nullable
    String source() {
        return source;
    }

    @Nullable
    String reason() {
        return reason;
    }

    String members() {
        return members;
    }

    @Nullable
    UUID undoes() {
        return undoes;
    }

    String madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }
}
