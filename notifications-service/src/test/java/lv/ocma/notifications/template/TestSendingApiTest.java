package lv.ocma.notifications.template;

import static lv.ocma.notifications.template.TemplatesApiTest.aKind;
import static lv.ocma.notifications.template.TemplatesApiTest.drafted;
import static lv.ocma.notifications.template.TemplatesApiTest.email;
import static lv.ocma.notifications.template.TemplatesApiTest.preview;
import static lv.ocma.notifications.template.TemplatesApiTest.testSending;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

/** A template is tried out on a mail to the house. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class TestSendingApiTest {

    @Inject
    Given given;

    @Inject
    MailServer mail;

    @Test
    void a_test_is_a_message_to_the_house_that_says_what_the_preview_shows() {
        mail.comesBack();
        var id = drafted(aKind(), email("Izmēģinājums", "Teksts"), List.of());
        var address = "employee-" + UUID.randomUUID() + "@example.org";
        var sent = testSending(id, address);
        sent.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/messages/" + sent.jsonPath().getString("message")));
        Eventually.becomes(1, () -> mail.of(address).size());

        var letter = mail.of(address).getFirst().opened();
        var shown = preview(id, "{}").jsonPath();
        assertEquals(shown.getString("subject"), letter.subject());
        assertEquals(shown.getString("text"), letter.text());
        assertEquals(shown.getString("html"), letter.html());
        assertEquals(
                List.of("TEST 1"),
                given.texts(
                        "select kind || ' ' || template_version from message where id = ?",
                        UUID.fromString(sent.jsonPath().getString("message"))));
        assertEquals(
                List.of("template.draft", "template.test"),
                given.texts("select action from audit_entry where object_id = ? order by id", id));
    }

    @Test
    void nobody_outside_of_the_house_is_sent_a_test() {
        var id = drafted(aKind(), email("Izmēģinājums", "Teksts"), List.of());

        for (var address :
                List.of("anna@example.com", "anna@example.org.example.com", "anna", "a@example.org, b@example.com")) {
            testSending(id, address).then().statusCode(400).body("errors.code", contains("template-test-address"));
        }
    }
}
