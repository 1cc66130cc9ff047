package lv.ocma.complaints.forum;

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
import org.jspecify.annotations.Nullable;

/** A question on the forum, from when it is asked; what the public sees of it is a wording without personal data (K2). */
@Entity
@Table(name = "forum_question")
class Question {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private QuestionStatus status;

    private String language;

    @Enumerated(EnumType.STRING)
    private QuestionTopic topic;

    @Embedded
    private Asked asked;

    @Convert(converter = PersonalText.class)
    private String wording;

    private @Nullable String published;

    private @Nullable String words;

    private @Nullable String unit;

    @Convert(converter = PersonalText.class)
    private @Nullable String answer;

    @Column(name = "published_answer")
    private @Nullable String publishedAnswer;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Rejection reason;

    private @Nullable String referral;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "told_at")
    private @Nullable Instant toldAt;

    @Column(name = "erase_on")
    private LocalDate eraseOn;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Question() {}

    /** @param wording the text without what was found to be personal */
    Question(
            UUID id,
            String language,
            QuestionTopic topic,
            Asked asked,
            String wording,
            Instant now,
            LocalDate eraseOn) {
        this.id = id;
        this.language = language;
        this.topic = topic;
        this.asked = asked;
        this.wording = wording;
        this.status = QuestionStatus.RECEIVED;
        this.askedAt = now;
        this.eraseOn = eraseOn;
    }

    /** Before it is public, or while it is hidden. */
    void reword(String text, QuestionTopic about) {
        if (status.isPublic() || status == QuestionStatus.REJECTED) {
            throw notNow();
        }
        wording = text;
        topic = about;
    }

    /** For the first time, or again after it was hidden. */
    void publish(Instant now) {
        become(answer == null ? QuestionStatus.PUBLISHED : QuestionStatus.ANSWERED);
        show(now);
    }

    void reject(Rejection why) {
        become(QuestionStatus.REJECTED);
        reason = why;
        conceal();
    }

    void hide(Rejection why) {
        become(QuestionStatus.HIDDEN);
        reason = why;
        conceal();
    }

    /**
     * Once, and for everybody to read.
     *
     * @param byUnit id of the place under whose name it is answered
     * @param by subject of the employee, who is never shown
     */
    void answer(String text, String byUnit, String by, Instant now) {
        if (status != QuestionStatus.PUBLISHED) {
            throw notNow();
        }
        become(QuestionStatus.ANSWERED);
        answer = text;
        unit = byUnit;
        answeredBy = by;
        show(now);
    }

    /** Once whoever asked is told, there is nothing left for which they could be reached. */
    void forgetContact() {
        asked = asked.withoutContact();
    }

    /** It is in truth a case or an enquiry, which goes its own way. */
    void refer(String reference) {
        referral = reference;
    }

    private void show(Instant now) {
        reason = null;
        published = wording;
        publishedAnswer = answer;
        words = answer == null ? SearchWords.indexed(wording) : SearchWords.indexed(wording, answer);
        toldAt = now;
    }

    private void conceal() {
        published = null;
        publishedAnswer = null;
        words = null;
        toldAt = null;
    }

    private void become(QuestionStatus next) {
        if (!status.next().contains(next)) {
            throw notNow();
        }
        status = next;
    }

    private Conflict notNow() {
        return new Conflict("question-not-now", Map.of("state", status));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    QuestionStatus status() {
        return status;
    }

    String language() {
        return language;
    }

    QuestionTopic topic() {
        return topic;
    }

    Asked asked() {
        return asked;
    }

    String wording() {
        return wording;
    }

    @Nullable
    String published() {
        return published;
    }

    /** By which it is found; null of what is not public. */
    @Nullable
    String words() {
        return words;
    }

    @Nullable
    String unit() {
        return unit;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    String publishedAnswer() {
        return publishedAnswer;
    }

    @Nullable
    Rejection reason() {
        return reason;
    }

    @Nullable
    String referral() {
        return referral;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    Instant toldAt() {
        return toldAt;
    }
}
