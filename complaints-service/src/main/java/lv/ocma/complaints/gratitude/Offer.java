package lv.ocma.complaints.gratitude;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.complaints.contact.ContactDetails;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.privacy.PersonalText;
import org.jspecify.annotations.Nullable;

/** A gift that was offered for a service, which is always declined: there is no other state (P7). */
@Entity
@Table(name = "gratitude_offer")
class Offer {

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;

    private String place;

    @Enumerated(EnumType.STRING)
    private OfferKind kind;

    @Column(name = "offered_on")
    private LocalDate offeredOn;

    @Convert(converter = PersonalText.class)
    private @Nullable String note;

    private @Nullable UUID visit;

    private String language;

    @Enumerated(EnumType.STRING)
    private ToldWay told;

    @Embedded
    private @Nullable ContactDetails contact;

    /** {@code sub} of who declined; null once it is erased. */
    @Column(name = "declined_by")
    private @Nullable String declinedBy;

    @Column(name = "declined_at")
    private Instant declinedAt;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Offer() {}

    Offer(String number, NewOffer wanted, String by, Instant now) {
        this.id = Ids.next();
        this.number = number;
        this.place = wanted.place();
        this.kind = wanted.kind();
        this.offeredOn = wanted.offeredOn();
        this.note = wanted.strippedNote();
        this.visit = wanted.visit();
        this.language = wanted.language();
        this.told = wanted.told();
        this.contact = wanted.contact() == null ? null : wanted.contact().details();
        this.declinedBy = by;
        this.declinedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String number() {
        return number;
    }

    String place() {
        return place;
    }

    OfferKind kind() {
        return kind;
    }

    LocalDate offeredOn() {
        return offeredOn;
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    UUID visit() {
        return visit;
    }

    String language() {
        return language;
    }

    ToldWay told() {
        return told;
    }

    @Nullable
    ContactDetails contact() {
        return contact;
    }

    @Nullable
    String declinedBy() {
        return declinedBy;
    }

    Instant declinedAt() {
        return declinedAt;
    }

    @Nullable
    Instant erasedAt() {
        return erasedAt;
    }
}
