package lv.ocma.divisions.hourschange;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.problem.Conflict;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One change of hours by staff, as {@link ChangeStatus} says: it states new hours itself, or undoes another that was published. */
@Entity
@Table(name = "hours_change")
class HoursChange {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ChangeStatus status;

    private List<String> places = new ArrayList<>();

    @Column(name = "of_all_places")
    private boolean ofAllPlaces;

    @Embedded
    @EmbeddedColumnNaming("reason_%s")
    private @Nullable Texts reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String content;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String replaced;

    private @Nullable UUID undoes;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "published_by")
    private @Nullable String publishedBy;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected HoursChange() {}

    /** Who does something to a change, and when. */
    record Doing(String employee, Instant at) {

        /** No finer than the database keeps it, so that it reads the same before and after it is stored. */
        Doing {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    private HoursChange(UUID id, List<String> places, boolean ofAllPlaces, Texts reason, Doing making) {
        this.id = id;
        this.status = ChangeStatus.DRAFT;
        this.places = List.copyOf(places);
        this.ofAllPlaces = ofAllPlaces;
        this.reason = reason;
        this.madeBy = making.employee();
        this.madeAt = making.at();
    }

    /** @param content the change as it was asked for, in JSON */
    static HoursChange stating(
            UUID id, List<String> places, boolean ofAllPlaces, Texts reason, String content, Doing making) {
        var change = new HoursChange(id, places, ofAllPlaces, reason, making);
        change.content = content;
        return change;
    }

    HoursChange undoing(UUID newId, Texts why, Doing making) {
        requireUndoable();
        var change = new HoursChange(newId, places, ofAllPlaces, why, making);
        change.undoes = id;
        return change;
    }

    /** An undoing is not undone itself: whoever wants the change again makes it again and sees what it does now. */
    private void requireUndoable() {
        if (status != ChangeStatus.PUBLISHED) {
            throw notUndoable("NOT_PUBLISHED");
        }
        if (undoes != null) {
            throw notUndoable("IS_AN_UNDOING");
        }
    }

    static Conflict notUndoable(String because) {
        return new Conflict("hours-change-not-undoable", Map.of("because", because));
    }

    /** @param nowReplaced what held before, in JSON */
    void publish(String nowReplaced, Doing publishing) {
        if (!status.next().contains(ChangeStatus.PUBLISHED)) {
            throw published();
        }
        status = ChangeStatus.PUBLISHED;
        replaced = nowReplaced;
        publishedBy = publishing.employee();
        publishedAt = publishing.at();
    }

    void requireDraft() {
        if (status != ChangeStatus.DRAFT) {
            throw published();
        }
    }

    private static Conflict published() {
        return new Conflict("hours-change-published");
    }

    boolean isDraft() {
        return status == ChangeStatus.DRAFT;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ChangeStatus status() {
        return status;
    }

    List<String> places() {
        return List.copyOf(places);
    }

    boolean ofAllPlaces() {
        return ofAllPlaces;
    }

    Texts reason() {
        return Texts.orUnknown(reason);
    }

    @Nullable
    String content() {
        return content;
    }

    @Nullable
    String replaced() {
        return replaced;
    }

    @Nullable
    UUID undoes() {
        return undoes;
    }

    /** For a change that undoes another. */
    UUID undoneId() {
        return Objects.requireNonNull(undoes);
    }

    String madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable
    String publishedBy() {
        return publishedBy;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }
}
