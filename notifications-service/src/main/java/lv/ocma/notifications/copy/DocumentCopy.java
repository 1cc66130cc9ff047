package lv.ocma.notifications.copy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lv.ocma.notifications.message.About;
import org.jspecify.annotations.Nullable;

/** A document under its number; it never changes, but that it belongs to nobody once its time is over. */
@Entity
@Table(name = "document_copy")
class DocumentCopy {

    @Id
    private String number;

    @Enumerated(EnumType.STRING)
    private CopyKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "about_kind")
    private About.Kind aboutKind;

    private UUID about;

    private String reference;

    private String place;

    private String language;

    private @Nullable UUID person;

    private @Nullable UUID message;

    @Column(name = "made_by")
    private @Nullable String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    private UUID pdf;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected DocumentCopy() {}

    /**
     * Of what it is.
     *
     * @param person whose it is, where that is known
     * @param message that it is of; null where it is of none
     */
    record Subject(
            CopyKind kind,
            About about,
            String place,
            String language,
            @Nullable UUID person,
            @Nullable UUID message) {}

    /** @param by subject of the employee; null where it was made of a message */
    DocumentCopy(String number, Subject of, UUID pdf, @Nullable String by, Instant at) {
        this.number = number;
        this.kind = of.kind();
        this.aboutKind = of.about().kind();
        this.about = of.about().id();
        this.reference = of.about().reference();
        this.place = of.place();
        this.language = of.language();
        this.person = of.person();
        this.message = of.message();
        this.pdf = pdf;
        this.madeBy = by;
        this.madeAt = at;
    }

    String number() {
        return number;
    }

    CopyKind kind() {
        return kind;
    }

    About about() {
        return new About(aboutKind, about, reference);
    }

    String place() {
        return place;
    }

    String language() {
        return language;
    }

    @Nullable
    UUID person() {
        return person;
    }

    @Nullable
    UUID message() {
        return message;
    }

    @Nullable
    String madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    UUID pdf() {
        return pdf;
    }
}
