package lv.ocma.complaints.enquiry;

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
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.privacy.PersonalText;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** A question that is answered later, from when it was asked to its answer or withdrawal (T2). */
@Entity
@Table(name = "enquiry")
class Enquiry {

    /** In which the office answers (R6). */
    private static final String OFFICIAL = "lv";

    @Id
    private UUID id;

    @Version
    private long version;

    private String reference;

    @Enumerated(EnumType.STRING)
    private EnquiryStatus status;

    @Convert(converter = PersonalText.class)
    private String question;

    private String place;

    @Convert(converter = PersonalText.class)
    private @Nullable String topic;

    @Embedded
    private Asker asker;

    private @Nullable String client;

    @Column(name = "taken_by")
    private @Nullable String takenBy;

    private @Nullable String responsible;

    @Column(name = "asked_at")
    private Instant askedAt;

    private LocalDate promised;

    @Column(name = "remind_on")
    private @Nullable LocalDate remindOn;

    @Convert(converter = PersonalText.class)
    private @Nullable String answer;

    @Convert(converter = PersonalText.class)
    @Column(name = "answer_translation")
    private @Nullable String answerTranslation;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    private @Nullable Boolean verbal;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Enquiry() {}

    /**
     * What was asked, and through whom.
     *
     * @param client over which it came; null where staff took it down
     * @param takenBy subject of the employee at whose desk or phone it was asked, who is to answer it; null else
     */
    record Asked(
            String question,
            String place,
            @Nullable String topic,
            @Nullable String client,
            @Nullable String takenBy) {

        /** Never the question. */
        @Override
        public String toString() {
            return "Asked[at " + place + "]";
        }
    }

    Enquiry(UUID id, String reference, Asked asked, Asker asker, LocalDate promised, Instant now) {
        this.id = id;
        this.reference = reference;
        this.question = asked.question();
        this.place = asked.place();
        this.topic = asked.topic();
        this.client = asked.client();
        this.takenBy = asked.takenBy();
        this.responsible = asked.takenBy();
        this.status = responsible == null ? EnquiryStatus.ASKED : EnquiryStatus.ASSIGNED;
        this.asker = asker;
        this.askedAt = now;
        promise(promised);
    }

    /** @return date that was promised before */
    LocalDate move(LocalDate to) {
        requireOpen();
        if (to.equals(promised)) {
            throw new Conflict("enquiry-date-same");
        }
        var before = promised;
        promise(to);
        return before;
    }

    /** @param subject of the employee who is to answer it from now on */
    void handTo(String subject) {
        become(EnquiryStatus.ASSIGNED);
        responsible = subject;
    }

    /**
     * @param translation into the language of whoever asked; null where there is none. {@link Invalid} for who asked in Latvian
     * @param told whether an employee has told it by phone, so that nothing is sent
     */
    void answer(String text, @Nullable String translation, boolean told, String by, Instant now) {
        if (translation != null && asker.language().equals(OFFICIAL)) {
            throw new Invalid(Violation.body("/translation", "enquiry-translation"));
        }
        become(EnquiryStatus.ANSWERED);
        answer = text;
        answerTranslation = translation;
        verbal = told;
        answeredBy = by;
        answeredAt = now;
        remindOn = null;
    }

    void withdraw(Instant now) {
        become(EnquiryStatus.WITHDRAWN);
        withdrawnAt = now;
        remindOn = null;
    }

    /** It is not reminded of this date again. */
    void reminded() {
        remindOn = null;
    }

    boolean isOverdue(LocalDate today) {
        return status.isOpen() && promised.isBefore(today);
    }

    private void promise(LocalDate date) {
        promised = date;
        remindOn = Promise.remindOn(date);
    }

    private void become(EnquiryStatus next) {
        if (!status.next().contains(next)) {
            throw closed();
        }
        status = next;
    }

    private void requireOpen() {
        if (!status.isOpen()) {
            throw closed();
        }
    }

    private Conflict closed() {
        return new Conflict("enquiry-closed", Map.of("state", status));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String reference() {
        return reference;
    }

    EnquiryStatus status() {
        return status;
    }

    String question() {
        return question;
    }

    String place() {
        return place;
    }

    @Nullable
    String topic() {
        return topic;
    }

    Asker asker() {
        return asker;
    }

    @Nullable
    String client() {
        return client;
    }

    @Nullable
    String takenBy() {
        return takenBy;
    }

    @Nullable
    String responsible() {
        return responsible;
    }

    Instant askedAt() {
        return askedAt;
    }

    LocalDate promised() {
        return promised;
    }

    @Nullable
    LocalDate remindOn() {
        return remindOn;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    String answerTranslation() {
        return answerTranslation;
    }

    @Nullable
    String answeredBy() {
        return answeredBy;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    boolean verbal() {
        return Boolean.TRUE.equals(verbal);
    }
}
