package lv.ocma.notifications.suppression;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lv.ocma.contracts.Contact;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.notifications.office.OfficeGiven;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class SuppressionTest {

    private static final String PATH = "/v1/suppressed-addresses";
    private static final String FAILED = "lv.ocma.notifications.message.failed";

    @Inject
    Given given;

    @Inject
    MailServer mail;

    @Inject
    ReleaseErasure erasure;

    private String place;
    private String service;
    private String address;
    private Contact nobody;

    @BeforeEach
    void an_address_that_does_not_exist() {
        mail.comesBack();
        place = given.aPlace();
        service = given.aService();
        address = Given.someone();
        nobody = new Contact("Anna Paraugs", address, null);
    }

    private static RequestSpecification staff() {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.staff(StaffRole.CONTACT_CENTRE, "head-office"))
                .contentType(ContentType.JSON);
    }

    private Given.VisitGiven visit() {
        return given.aVisit(place, service).with(nobody);
    }

    private void suppressed() {
        var visit = visit();
        mail.refusesAs(address, 550, "5.1.1 No such mailbox");
        visit.booked();
        Eventually.becomes("FAILED", visit::status);
        assertEquals("smtp-550-5.1.1", visit.one("reason"));
    }

    private void waitsForAnHour(Given.VisitGiven visit) {
        mail.refuses(address, 451);
        visit.booked();
        Eventually.holds("it waits", () -> {
            given.change(
                    "update message set due_at = now() + interval '1 hour' where about = ? and status = 'DEFERRED'",
                    visit.id());
            return given.count(
                            "select count(*) from message where due_at > now() + interval '50 minutes' and about = ?",
                            visit.id())
                    == 1;
        });
    }

    private ValidatableResponse lookedUp(String asked) {
        return staff().body(Map.of("address", asked))
                .post(PATH + "/lookup")
                .then()
                .statusCode(200);
    }

    @Test
    void an_address_that_does_not_exist_is_not_written_to_again() {
        suppressed();
        var next = visit();
        next.booked();
        Eventually.becomes("UNDELIVERABLE", next::status);
        assertEquals("suppressed-address", next.one("reason"));
        assertEquals(List.of(), mail.of(address));
        Eventually.becomes(
                1L,
                () -> given.count(
                        "select count(*) from outbox where type = '" + FAILED + "' and aggregateid = ?",
                        next.one("id")));
    }

    @Test
    @Clause("V3")
    void who_has_a_phone_too_is_told_there_at_once() {
        suppressed();
        nobody = new Contact(nobody.name(), address, "+37120000002");
        var next = visit();
        next.booked();
        Eventually.becomes("SMS", () -> next.one("channel"));
    }

    @Test
    @Clause("V3")
    void what_waits_to_leave_when_its_address_turns_out_not_to_exist_goes_by_the_other_way() {
        nobody = new Contact(nobody.name(), address, "+37120000004");
        var waiting = visit();
        waitsForAnHour(waiting);
        nobody = new Contact(nobody.name(), address, null);
        suppressed();

        given.change("update message set due_at = now() where about = ?", waiting.id());
        Eventually.becomes(
                List.of("EMAIL UNDELIVERABLE suppressed-address", "SMS"),
                () -> given.texts(
                        "select channel || case when channel = 'EMAIL' then ' ' || status || ' ' || coalesce(reason, '') else '' end from message where about = ? order by channel",
                        waiting.id()));
        assertEquals(List.of(), mail.of(address));
    }

    @Test
    void what_waits_to_leave_and_has_no_other_way_is_told_to_the_others() {
        var waiting = visit();
        waitsForAnHour(waiting);
        suppressed();
        given.change("update message set due_at = now() where about = ?", waiting.id());
        Eventually.becomes("UNDELIVERABLE", waiting::status);
        assertEquals(
                1L,
                given.count(
                        "select count(*) from outbox where type = '" + FAILED + "' and aggregateid = ?",
                        waiting.one("id")));
    }

    @Test
    void a_refusal_that_says_nothing_of_the_address_suppresses_nothing() {
        mail.refuses(address, 550);
        var visit = visit();
        visit.booked();
        Eventually.becomes("FAILED", visit::status);
        lookedUp(address).body("items", hasSize(0));
        var next = visit();
        next.booked();
        Eventually.becomes("ACCEPTED", next::status);
    }

    @Test
    void staff_see_why_an_address_gets_no_mail_and_free_it() {
        suppressed();
        var id = lookedUp(address.toUpperCase(Locale.ROOT))
                .body("items", hasSize(1))
                .body("items[0].reason", equalTo("smtp-550-5.1.1"))
                .body("items[0].actions", equalTo(List.of("release")))
                .extract()
                .<String>path("items[0].id");
        staff().queryParam("reason", "smtp-550-5.1.1")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        staff().queryParam("reason", "bounce-5.1.2").get(PATH).then().body("items.id", not(hasItem(id)));
        var etag = staff().get(PATH + "/" + id).header("ETag");
        staff().body(Map.of("reason", "Pastkaste atkal ir"))
                .post(PATH + "/" + id + "/release")
                .then()
                .statusCode(428);
        staff().header("If-Match", etag)
                .body(Map.of("reason", "Pastkaste atkal ir"))
                .post(PATH + "/" + id + "/release")
                .then()
                .statusCode(200)
                .body("releaseReason", equalTo("Pastkaste atkal ir"))
                .body("actions", hasSize(0));
        var next = visit();
        next.booked();
        Eventually.becomes("ACCEPTED", next::status);
        assertEquals(
                List.of("suppressed-address.release"),
                given.texts("select action from audit_entry where object_id = ? and action like '%release'", id));

        erasure.run();
        assertEquals(
                1,
                given.count(
                        "select count(*) from suppressed_address where release_reason is not null and id = ?",
                        UUID.fromString(id)));
        given.change(
                "update suppressed_address set released_at = now() - interval '2 years' where id = ?",
                UUID.fromString(id));
        erasure.run();
        staff().get(PATH + "/" + id)
                .then()
                .body("releaseReason", nullValue())
                .body("releasedBy", notNullValue())
                .body("releasedAt", notNullValue());
        suppressed();
        lookedUp(address).body("items", hasSize(2)).body("items[1].id", equalTo(id));
    }

    @Test
    void nowhere_does_the_address_itself_stand() {
        suppressed();
        lookedUp(address).body(not(containsString(address)));
        assertEquals(
                List.of(),
                given.texts(
                        "select cast(s as text) from suppressed_address s where cast(s as text) like '%' || ? || '%'",
                        address));
    }

    @Test
    void what_is_no_address_cannot_be_asked_about() {
        staff().body(Map.of("address", "nobody"))
                .post(PATH + "/lookup")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/address"));
    }

    @Test
    @Clause("E2")
    void of_many_only_those_whose_addresses_exist_are_written_to() {
        suppressed();
        var office = new OfficeGiven(place);
        var other = Given.someone();
        var batch = office.writtenToMany(
                office.aTemplate(),
                List.of(OfficeGiven.somebody(address, "2026-12-01"), OfficeGiven.somebody(other, "2026-12-01")));
        var path = "/v1/message-batches/" + batch.jsonPath().getString("id");
        Eventually.becomes(
                "[ACCEPTED, UNDELIVERABLE]",
                () -> office.supervisor().get(path).jsonPath().getString("counts.status"));
        assertEquals(1, mail.of(other).size());
    }
}
