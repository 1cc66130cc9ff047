package lv.ocma.notifications.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.complaints.QuestionAnswered;
import lv.ocma.contracts.complaints.Told;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.notifications.post.PostGiven;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A question of the forum is public: who has asked it is known from its message for some weeks, and not for years. All persons are invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class ForumMessagesTest {

    private static final Contact.Address HOME =
            new Contact.Address(null, List.of("Parauga iela 1-2", "Talsi"), "LV-3201", "LV");

    @Inject
    Given given;

    @Inject
    PostGiven post;

    @Inject
    MailServer mail;

    @Inject
    EventCipher cipher;

    @Inject
    MessageErasure job;

    @Inject
    Clock clock;

    private final UUID question = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();

    @BeforeEach
    void nobody_else_is_written_to() {
        mail.comesBack();
        post.nobodyWaits();
    }

    private void answered(@Nullable String email, Contact.@Nullable Address address) {
        var contact = new Contact("Anna Paraugs", email, null, person, null, address);
        var told = new Told(question, "F-2026-000077", given.aPlace(), "lv", cipher.encrypt(contact), null, null);
        given.publish(
                UUID.randomUUID(), 1, new QuestionAnswered(told, "https://api.example.org/v1/questions/" + question));
        Eventually.becomes(1L, () -> given.count("select count(*) from message where about = ?", question));
    }

    private void handedOver() {
        var batch = PostGiven.batch();
        PostGiven.act(
                        batch + "/confirmation",
                        Map.of("handedOverAt", clock.instant().toString()))
                .then()
                .statusCode(200);
    }

    private void ended(UUID about, String ago) {
        given.change("update message set ended_at = now() - cast(? as interval) where about = ?", ago, about);
    }

    private List<String> known() {
        return given.texts(
                "select channel || ' ' || (person is not null) || ' ' || (recipient_hash is not null) || ' ' || (content is not null) from message where about = ?",
                question);
    }

    private List<String> sheets(UUID about) {
        return given.texts(
                "select case when d.content is null then 'erased' else 'kept' end from message m join posted_letter l on l.message = m.id join stored_pdf d on d.id = l.pdf where m.about = ?",
                about);
    }

    @Test
    @Clause("P5")
    void who_was_told_of_an_answer_on_the_forum_is_erased_after_weeks_and_not_years() {
        answered(Given.someone(), null);
        Eventually.becomes(
                List.of("ACCEPTED"), () -> given.texts("select status from message where about = ?", question));
        ended(question, "88 days");
        job.run();
        assertEquals(List.of("EMAIL true true true"), known());
        ended(question, "92 days");
        job.run();
        assertEquals(List.of("EMAIL false false false"), known());
    }

    @Test
    @Clause("P5")
    void a_letter_of_it_is_no_copy_for_years_and_its_sheets_go_with_the_message() {
        answered(null, HOME);
        handedOver();
        assertEquals(0, given.count("""
                select count(*) from copy_wanted w join message m on m.id = w.message where m.about = ?""", question));
        assertEquals(List.of("kept"), sheets(question));
        ended(question, "92 days");
        job.run();
        assertEquals(List.of("erased"), sheets(question));
        assertEquals(0, given.count("select count(*) from document_copy where about = ?", question));
        assertEquals(0, given.count("select count(*) from document_copy where person = ?", person));
    }

    @Test
    @Clause("P6")
    void the_sheets_of_any_other_letter_stay_with_its_copy_when_its_message_is_erased() {
        var letter = post.aLetter();
        handedOver();
        var visit = UUID.fromString(given.texts("select cast(about as text) from message where id = ?", letter)
                .getFirst());
        Eventually.becomes(1L, () -> given.count("select count(*) from document_copy where about = ?", visit));
        ended(visit, "3 years");
        job.run();
        assertEquals(1, given.count("select count(*) from message where about = ? and erased_at is not null", visit));
        assertEquals(List.of("kept"), sheets(visit));
    }
}
