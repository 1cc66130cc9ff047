package lv.ocma.notifications.message;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.platform.privacy.ColumnCipher;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of messages whose time is over. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class MessageErasureTest {

    @Inject
    Given given;

    @Inject
    MailServer mail;

    @Inject
    MessageErasure job;

    @Inject
    ColumnCipher cipher;

    private String place;
    private Given.VisitGiven visit;

    @BeforeEach
    void somebody_who_was_mailed() {
        mail.comesBack();
        place = given.aPlace();
        visit = given.aVisit(place, given.aService());
        visit.booked();
        Eventually.becomes("ACCEPTED", visit::status);
    }

    private void ended(String ago) {
        given.change("update message set ended_at = now() - cast(? as interval) where about = ?", ago, visit.id());
    }

    private ValidatableResponse shown() {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.clerk(place))
                .get("/v1/messages/" + visit.one("id"))
                .then()
                .statusCode(200);
    }

    /** Each value of the row, deciphered where it is ciphertext. */
    private List<String> dump() {
        return given
                .texts("select value from message m, jsonb_each_text(to_jsonb(m)) where m.about = ?", visit.id())
                .stream()
                .map(this::clear)
                .toList();
    }

    private String clear(String value) {
        try {
            return cipher.decrypt(value);
        } catch (RuntimeException noCiphertext) {
            return value;
        }
    }

    private static String sha256(String octets) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(octets.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest);
    }

    private boolean isPersonal(String value) {
        return value.contains("Anna") || value.contains("Paraugs") || value.contains(visit.address());
    }

    @Test
    @Clause("P5")
    void whom_a_message_went_to_and_what_it_said_is_erased_after_its_time() {
        assertTrue(dump().stream().anyMatch(this::isPersonal), "the dump shows what is personal");
        var hash = visit.one("recipient_hash");
        ended("729 days");
        job.run();
        shown().body("message.erasedAt", nullValue()).body("recipient.name", equalTo("Anna Paraugs"));

        ended("732 days");
        job.run();
        shown().body("message.erasedAt", notNullValue())
                .body("message.status", equalTo("ACCEPTED"))
                .body("recipient", nullValue())
                .body("subject", nullValue())
                .body("text", nullValue());
        assertFalse(dump().stream().anyMatch(this::isPersonal));
        assertFalse(dump().contains(hash), "nor can it be found by the address");
    }

    @Test
    @Clause("P5")
    void the_proof_that_it_was_sent_stays() throws NoSuchAlgorithmException {
        ended("732 days");
        job.run();
        var shown = shown().body("messageId", equalTo("<" + visit.one("id") + "@example.org>"))
                .body("log[0].outcome", equalTo("ACCEPTED"))
                .body("message.deemedNotified.rule", equalTo("e-mail"));

        var received = mail.of(visit.address()).getFirst().mime();
        var asSent = received.substring(received.indexOf("\r\nDate: ") + 2);
        shown.body("contentHash", equalTo(sha256(asSent)));
    }

    @Test
    void what_is_erased_is_in_nobodys_inbox() {
        given.change("update message set channel = 'INBOX', person = gen_random_uuid() where about = ?", visit.id());
        ended("732 days");
        job.run();
        assertEquals("null", visit.one("person"));
        shown().body("message.erasedAt", notNullValue());
    }

    @Test
    void what_is_erased_stays_as_it_is() {
        ended("732 days");
        job.run();
        var row = dump();
        job.run();
        assertEquals(row, dump());
    }

    @Test
    void codes_and_reminders_are_kept_for_a_shorter_time() {
        visit.reminded("https://example.org/#token");
        Eventually.becomes(List.of("VISIT_BOOKED ACCEPTED", "VISIT_REMINDER ACCEPTED"), visit::messages);
        ended("92 days");
        job.run();
        assertEquals(
                List.of("false", "true"),
                given
                        .texts(
                                "select erased_at is not null from message where about = ? order by sequence",
                                visit.id())
                        .stream()
                        .map(each -> each.equals("t") ? "true" : "false")
                        .toList());
    }

    @Test
    void a_message_that_is_still_under_way_is_never_erased() {
        given.change(
                "update message set status = 'DEFERRED', ended_at = null, due_at = now() + interval '1 day', created_at = now() - interval '9 years',"
                        + " deemed_on = null, deemed_rule = null, deemed_verified = null, deemed_basis = null, deemed_from = null where about = ?",
                visit.id());
        job.run();
        assertEquals("null", visit.one("erased_at"));
        given.change(
                "update message set status = 'EXPIRED', due_at = null, ended_at = now() where about = ?", visit.id());
    }

    @Test
    void one_round_erases_no_more_than_it_may() {
        given.change("""
                insert into message (id, version, kind, event_id, about_kind, about, reference, sequence, place, priority, sender, channel, language, status,
                  attempts, setbacks, doubtful, resent, created_at, expires_at, ended_at)
                select gen_random_uuid(), 0, 'WAITING_JOINED', gen_random_uuid(), 'WAITING', ?, 'TEST', 1, ?, 1, 'test', 'EMAIL', 'lv', 'UNDELIVERABLE',
                  0, 0, false, 0, now() - interval '9 years', now(), now() - interval '9 years' from generate_series(1, ?)""", visit.id(), place, MessageErasure.AT_ONCE + 1);
        job.run();
        assertEquals(List.of("2"), given.texts("""
                        select count(*) from audit_entry where action = 'messages.erase' and object_id = 'WAITING_JOINED'
                        group by request_id order by max(cast(id as text)) desc limit 1"""));
    }
}
