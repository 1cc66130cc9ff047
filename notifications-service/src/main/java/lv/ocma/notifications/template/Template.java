package lv.ocma.notifications.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.wording.TemplateChannel;
import lv.ocma.platform.problem.Conflict;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of the template of a kind, channel and language; it lives as {@link TemplateStatus} says. */
@Entity
@Table(name = "template")
class Template {

    @Id
    private UUID id;

    @Version
    private long version;

    private String kind;

    @Enumerated(EnumType.STRING)
    private TemplateChannel channel;

    private String language;

    private int number;

    @Column(name = "based_on")
    private @Nullable Integer basedOn;

    @Enumerated(EnumType.STRING)
    private TemplateStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @JdbcTypeCode(SqlTypes.JSON)
    private String placeholders;

    @Column(name = "publication")
    private @Nullable Long publication;

    @Column(name = "drafted_by")
    private String draftedBy;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "changed_by")
    private @Nullable String changedBy;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    @Column(name = "published_by")
    private @Nullable String publishedBy;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Template() {}

    /**
     * Who does something to a version, and when.
     *
     * @param who subject of the employee, or {@link #RELEASE}
     */
    record Doing(String who, Instant at) {

        /** Whoever brings a template along with a release of the service. */
        static final String RELEASE = "release";

        /** No finer than the database keeps it, so that it reads the same before and after it is stored. */
        Doing {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /**
     * A draft.
     *
     * @param number counts the versions of the key
     * @param published number of the version that is published now; null while none is
     */
    Template(UUID id, TemplateKey key, int number, @Nullable Integer published, Said said, Doing drafting) {
        this.id = id;
        this.kind = key.kind();
        this.channel = key.channel();
        this.language = key.language().tag();
        this.number = number;
        this.basedOn = published;
        this.status = TemplateStatus.DRAFT;
        this.content = said.storedContent();
        this.placeholders = said.storedPlaceholders();
        this.draftedBy = drafting.who();
        this.draftedAt = drafting.at();
    }

    /** Whoever changes it has seen what is published now, and answers for what of that is gone. */
    void change(Said said, @Nullable Integer published, Doing changing) {
        requireDraft();
        content = said.storedContent();
        placeholders = said.storedPlaceholders();
        basedOn = published;
        changedBy = changing.who();
        changedAt = changing.at();
    }

    /**
     * {@link Conflict} where another version was published since it was drafted or changed: what that one has changed would be undone unseen.
     *
     * @param order counts the publications of all templates
     * @param published number of the version that is published now; null while none is
     */
    void publish(long order, @Nullable Integer published, Doing publishing) {
        requireDraft();
        if (!Objects.equals(basedOn, published)) {
            throw new Conflict("template-outdated");
        }
        become(TemplateStatus.PUBLISHED);
        publication = order;
        publishedBy = publishing.who();
        publishedAt = publishing.at();
    }

    void replace(Doing replacing) {
        become(TemplateStatus.REPLACED);
        endedBy = replacing.who();
        endedAt = replacing.at();
    }

    void discard(Doing discarding) {
        requireDraft();
        become(TemplateStatus.DISCARDED);
        endedBy = discarding.who();
        endedAt = discarding.at();
    }

    private void requireDraft() {
        if (status != TemplateStatus.DRAFT) {
            throw new Conflict("template-no-draft");
        }
    }

    private void become(TemplateStatus next) {
        if (!status.next().contains(next)) {
            throw new IllegalStateException("a template that is " + status + " does not become " + next);
        }
        status = next;
    }

    boolean isOfRelease() {
        return draftedBy.equals(Doing.RELEASE);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    TemplateKey key() {
        return new TemplateKey(kind, channel, Language.of(language));
    }

    int number() {
        return number;
    }

    @Nullable
    Integer basedOn() {
        return basedOn;
    }

    TemplateStatus status() {
        return status;
    }

    Said said() {
        return Said.read(content, placeholders);
    }

    String draftedBy() {
        return draftedBy;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    @Nullable
    String changedBy() {
        return changedBy;
    }

    @Nullable
    Instant changedAt() {
        return changedAt;
    }

    @Nullable
    String publishedBy() {
        return publishedBy;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    String endedBy() {
        return endedBy;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
