package lv.ocma.complaints.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.platform.privacy.PersonalText;
import org.jspecify.annotations.Nullable;

/** That something happened to a case; it never changes. */
@Entity
@Table(name = "case_timeline_entry")
public class TimelineEntry {

    @Id
    private UUID id;

    @Column(name = "case_file")
    private UUID caseFile;

    @Enumerated(EnumType.STRING)
    private What what;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private @Nullable String employee;

    @Convert(converter = PersonalText.class)
    private @Nullable String words;

    private @Nullable LocalDate day;

    private @Nullable String authority;

    /** Null unless it is of another kind by that. */
    @Embedded
    private @Nullable Kinds kinds;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected TimelineEntry() {}

    TimelineEntry(UUID id, UUID caseFile, Happening happening, Instant now) {
        this.id = id;
        this.caseFile = caseFile;
        this.what = happening.what();
        this.happenedAt = now;
        this.employee = happening.employee();
        this.words = happening.words();
        this.day = happening.day();
        this.authority = happening.authority();
        this.kinds = happening.kinds();
    }

    public UUID id() {
        return id;
    }

    public UUID caseFile() {
        return caseFile;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public Happening happening() {
        return new Happening(what, employee, words, day, authority, kinds);
    }
}
