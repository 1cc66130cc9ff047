package lv.ocma.complaints.mailbox;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.privacy.PersonalText;
import org.jspecify.annotations.Nullable;

/** A mail that is no case, with the reason; what is in it stays in the mailbox. It never changes. */
@Entity
@Table(name = "mail_aside")
class MailAside {

    private static final int LONGEST = 200;

    @Id
    private UUID id;

    private String identity;

    private String place;

    @Enumerated(EnumType.STRING)
    private Why why;

    @Convert(converter = PersonalText.class)
    private @Nullable String sender;

    @Convert(converter = PersonalText.class)
    private String subject;

    private long octets;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected MailAside() {}

    /** @param place of the mailbox */
    MailAside(IncomingMail mail, Why why, String place, Arrival arrival) {
        var from = mail.sender();
        this.id = Ids.next();
        this.identity = mail.identity();
        this.place = place;
        this.why = why;
        this.sender = from == null ? null : from.email();
        this.subject = MailWords.cut(mail.subject(), LONGEST);
        this.octets = arrival.octets();
        this.arrivedAt = arrival.at();
    }

    UUID id() {
        return id;
    }

    /** The same for the same mail. */
    String identity() {
        return identity;
    }

    /** Id of that of the mailbox. */
    String place() {
        return place;
    }

    Why why() {
        return why;
    }

    /** Null where it has no address. */
    @Nullable
    String sender() {
        return sender;
    }

    String subject() {
        return subject;
    }

    long octets() {
        return octets;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }
}
