package lv.ocma.notifications.eaddress;

import static lv.ocma.platform.testing.Requests.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.contracts.Contact;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.notifications.message.OpenedMessages;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All persons are invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class EAddressReceiptsTest {

    @Inject
    Given given;

    @Inject
    MailServer mail;

    @Inject
    EAddressReceipts receipts;

    @Inject
    OpenedMessages opened;

    @Inject
    Clock clock;

    @ConfigProperty(name = "ocma.e-address.url")
    URI adapter;

    private Given.VisitGiven visit;

    @BeforeEach
    void somebody_who_has_chosen_their_official_mailbox() {
        mail.comesBack();
        var person = UUID.randomUUID();
        given().auth()
                .oauth2(TestTokens.customer(person, "320000-00000", "front-end"))
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("channels", List.of("E_ADDRESS"), "eAddress", "_DEFAULT@32000000000"))
                .put("/v1/me/contact-preferences")
                .then()
                .statusCode(200);
        visit = given.aVisit(given.aPlace(), given.aService())
                .with(new Contact("Anna Paraugs", Given.someone(), null, person, null));
    }

    private String receipt(long number, String event) {
        return "{\"number\": %d, \"message\": \"%s\", \"event\": \"%s\", \"at\": \"%s\", \"more\": 1}"
                .formatted(number, visit.one("id"), event, clock.instant());
    }

    /** How many were told before. */
    private long position() {
        return Long.parseLong(given.texts("select cast(position as text) from e_address_receipts")
                .getFirst());
    }

    @Test
    @Clause({"V3", "V4"})
    void who_has_opened_a_message_in_the_official_mailbox_counts_as_notified_from_then_on() {
        try (var box = new TestAdapter(adapter)) {
            visit.booked();
            Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
            long before = position();
            box.telling(after -> after > before ? "" : receipt(before + 1, "DELIVERED"));
            receipts.run();
            assertEquals("DELIVERED", visit.status());
            assertEquals("e-address", visit.one("deemed_rule"), "it is there, and nobody has read it");

            box.telling(after -> after > before + 1 ? "" : receipt(before + 2, "READ"));
            receipts.run();
            assertEquals("recorded-reading", visit.one("deemed_rule"));
            assertEquals(Zones.today(clock).toString(), visit.one("deemed_on"));
            assertEquals(before + 2, position());
        }
    }

    @Test
    void what_the_mailbox_gives_back_goes_over_the_next_channel() {
        try (var box = new TestAdapter(adapter)) {
            visit.booked();
            Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
            long before = position();
            box.telling(after -> after > before ? "" : receipt(before + 1, "FAILED"));
            receipts.run();
        }
        Eventually.becomes(List.of("FAILED", "ACCEPTED"), visit::statuses);
    }

    @Test
    void what_is_told_before_it_is_known_that_the_message_is_there_is_asked_for_again() {
        visit.booked();
        Eventually.becomes(List.of("DEFERRED"), visit::statuses);
        var id = UUID.fromString(visit.one("id"));
        boolean taken = QuarkusTransaction.requiringNew().call(() -> opened.told(id, "READ", clock.instant()));
        assertFalse(taken);
    }
}
