package lv.ocma.complaints.call;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.privacy.PersonalText;
import org.jspecify.annotations.Nullable;

/** A phone call that an employee has answered; as it was recorded, until what is personal in it is erased (T1, T3). */
@Entity
@Table(name = "phone_call")
class Call {

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;

    private String place;

    /** Id in the staff directory; null once it is erased. */
    private @Nullable String employee;

    private String language;

    @Enumerated(EnumType.STRING)
    private CallTopic topic;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Convert(converter = PersonalText.class)
    private @Nullable String note;

    @Convert(converter = PersonalText.class)
    private @Nullable String phone;

    @Column(name = "led_to")
    private @Nullable String ledTo;

    @Enumerated(EnumType.STRING)
    @Column(name = "early_end")
    private @Nullable EarlyEnd earlyEnd;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Call() {}

    /** @param employee id in the staff directory */
    Call(String number, NewCall wanted, String employee) {
        this.id = Ids.next();
        this.number = number;
        this.employee = employee;
        this.place = wanted.place();
        this.language = wanted.language();
        this.topic = wanted.topic();
        this.beganAt = wanted.began().toInstant();
        this.endedAt = wanted.ended().toInstant();
        this.note = wanted.strippedNote();
        this.phone = wanted.e164();
        this.ledTo = wanted.ledTo();
        this.earlyEnd = wanted.earlyEnd() == null ? null : wanted.earlyEnd().reason();
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

    @Nullable
    String employee() {
        return employee;
    }

    String language() {
        return language;
    }

    CallTopic topic() {
        return topic;
    }

    Instant beganAt() {
        return beganAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    String ledTo() {
        return ledTo;
    }

    @Nullable
    EarlyEnd earlyEnd() {
        return earlyEnd;
    }

    @Nullable
    Instant erasedAt() {
        return erasedAt;
    }
}
