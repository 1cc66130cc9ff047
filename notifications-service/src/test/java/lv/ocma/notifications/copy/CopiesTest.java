package lv.ocma.notifications.copy;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.contracts.Contact;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.platform.digest.Sha256;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class CopiesTest {

    @Inject
    Given given;

    @Inject
    MailServer mail;

    @Inject
    CopyErasure erasure;

    private static Response read(String token, String path) {
        return given().auth().oauth2(token).get("/v1/copies/" + path);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    @Clause("P6")
    void what_was_spoken_is_kept_with_number_hash_and_day_and_both_sides_download_the_same_bytes() throws IOException {
        var place = given.aPlace();
        var person = UUID.randomUUID();
        String number = CopyGiven.keep(place, Map.of("person", person))
                .then()
                .statusCode(201)
                .body("number", startsWith("I-"))
                .extract()
                .path("number");
        var customer = TestTokens.customer(person, "32000000001", "front-end");

        var toStaff = read(TestTokens.clerk(place), number + "/content");
        var toPerson = read(customer, number + "/content");

        assertArrayEquals(toStaff.asByteArray(), toPerson.asByteArray());
        var said = text(toPerson.asByteArray());
        for (var line : List.of(
                "Mutvārdu iesniegums",
                "Lūdzu izskaidrot, kāpēc.",
                "Прошу ответить по-русски.",
                number,
                "S-2026-000042")) {
            assertTrue(said.contains(line), line + " is not in " + said);
        }
        var digest = Base64.getEncoder().encodeToString(Sha256.of(toPerson.asByteArray()));
        assertEquals("sha-256=:" + digest + ":", toPerson.header("Repr-Digest"));
        read(customer, number).then().statusCode(200).body("madeBy", nullValue());
        given().auth()
                .oauth2(customer)
                .header("If-None-Match", toPerson.header("ETag"))
                .get("/v1/copies/" + number + "/content")
                .then()
                .statusCode(304);
    }

    @Test
    void nobody_else_learns_that_there_is_a_copy() {
        var place = given.aPlace();
        String number =
                CopyGiven.keep(place, Map.of("person", UUID.randomUUID())).path("number");

        read(TestTokens.customer(UUID.randomUUID(), "32000000002", "front-end"), number)
                .then()
                .statusCode(404);
        read(TestTokens.clerk("elsewhere"), number).then().statusCode(403);
    }

    @Test
    void a_sign_that_cannot_be_printed_is_refused_at_entry() {
        CopyGiven.keep(given.aPlace(), Map.of("text", "Li 漢字"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-printable"))
                .body("errors.pointer", contains("#/text"));
        CopyGiven.keep(given.aPlace(), Map.of("text", "x".repeat(50_001)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("size"));
    }

    @Test
    void kinds_are_counted_apart() {
        var place = given.aPlace();
        long one = count(CopyGiven.keep(place, Map.of("kind", "REPLY")).path("number"));
        CopyGiven.keep(place, Map.of());

        assertEquals(
                one + 1, count(CopyGiven.keep(place, Map.of("kind", "REPLY")).path("number")));
    }

    @Test
    @Clause({"P4", "P6"})
    void the_person_finds_the_copy_of_a_mail_about_their_refusal_among_their_own() {
        var person = UUID.randomUUID();
        mail.comesBack();
        var visit = given.aVisit(given.aPlace(), given.aService())
                .with(new Contact("Anna Paraugs", Given.someone(), null, person, null));
        visit.refused("Nav otra vecāka piekrišanas.");
        Eventually.becomes(1, () -> copies(visit.id()).size());

        given().auth()
                .oauth2(TestTokens.customer(person, "32000000001", "front-end"))
                .get("/v1/me/copies")
                .then()
                .statusCode(200)
                .body("items.number", equalTo(copies(visit.id())));
    }

    private static long count(String number) {
        return Long.parseLong(number.substring(number.lastIndexOf('-') + 1));
    }

    @Test
    @Clause("P4")
    void a_mail_about_a_refusal_is_kept_as_a_copy_and_one_about_a_booking_is_not() throws IOException {
        var place = given.aPlace();
        var visit = given.aVisit(place, given.aService());
        mail.comesBack();
        visit.booked();
        visit.refused("Nav otra vecāka piekrišanas.");

        Eventually.becomes(1, () -> copies(visit.id()).size());

        var number = copies(visit.id()).getFirst();
        assertTrue(number.startsWith("A-"), number);
        var said = text(read(TestTokens.clerk(place), number + "/content").asByteArray());
        assertTrue(said.contains("Nav otra vecāka piekrišanas."), said);
        read(TestTokens.clerk(place), number)
                .then()
                .statusCode(200)
                .body("about.reference", equalTo(visit.reference()));
    }

    private List<String> copies(UUID about) {
        return given.texts("select number from document_copy where about = ?", about);
    }

    private static Response list(String token, Map<String, ?> asked) {
        return given().auth().oauth2(token).queryParams(asked).get("/v1/copies");
    }

    @Test
    @Clause("P6")
    void a_person_finds_their_own_copies_newest_first_page_by_page_and_nobody_elses() {
        var place = given.aPlace();
        var person = UUID.randomUUID();
        var numbers =
                List.of(CopyGiven.aCopy(place, person), CopyGiven.aCopy(place, person), CopyGiven.aCopy(place, person));
        CopyGiven.aCopy(place, UUID.randomUUID());
        var own = TestTokens.customer(person, "32000000003", "front-end");

        var first = given().auth().oauth2(own).get("/v1/me/copies?limit=2");
        first.then()
                .statusCode(200)
                .body("items.number", contains(numbers.get(2), numbers.get(1)))
                .body("items.madeBy", contains(nullValue(), nullValue()));
        given().auth()
                .oauth2(own)
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/me/copies")
                .then()
                .statusCode(200)
                .body("items.number", contains(numbers.get(0)))
                .body("next", nullValue());
        assertEquals(2, given.count("""
                select count(*) from audit_entry where action = 'copies.list-own' and object_id = ?""", person.toString()));
    }

    @Test
    @Clause("P6")
    void staff_find_the_copies_of_one_person_at_their_place_alone_and_each_look_is_recorded() {
        var place = given.aPlace();
        var other = given.aPlace();
        var person = UUID.randomUUID();
        var about = UUID.randomUUID();
        var first = CopyGiven.aCopy(place, person);
        String second = CopyGiven.keep(
                        place,
                        Map.of(
                                "person",
                                person,
                                "about",
                                Map.of("kind", "CASE", "id", about, "reference", "S-2026-000044")))
                .path("number");
        CopyGiven.aCopy(other, person);
        CopyGiven.aCopy(place, UUID.randomUUID());
        var clerk = TestTokens.clerk(place);

        var page = list(clerk, Map.of("person", person, "place", place, "limit", 1));
        page.then()
                .statusCode(200)
                .body("items.number", contains(second))
                .body("items[0].document.sha256", notNullValue());
        list(clerk, Map.of("person", person, "place", place, "limit", 1, "cursor", page.path("next")))
                .then()
                .statusCode(200)
                .body("items.number", contains(first))
                .body("next", nullValue());
        list(clerk, Map.of("person", person, "about", about, "place", place))
                .then()
                .body("items.number", contains(second));
        list(clerk, Map.of("person", person, "place", other)).then().statusCode(403);
        assertEquals(3, given.count("""
                select count(*) from audit_entry where action = 'copies.list-person' and object_id = ?""", person.toString()));
        assertEquals(1, given.count("""
                select count(*) from audit_entry where action = 'copies.list' and object_id = ?""", about.toString()), "the case that was named beside the person too");
    }

    @Test
    @Clause("P6")
    void the_portal_shows_a_person_for_whom_it_acts_their_copies_and_the_same_bytes() {
        var place = given.aPlace();
        var person = UUID.randomUUID();
        var number = CopyGiven.aCopy(place, person);
        CopyGiven.aCopy(place, UUID.randomUUID());
        var portal = TestTokens.portalFor(person, "32000000004");

        given().auth()
                .oauth2(portal)
                .get("/v1/me/copies")
                .then()
                .statusCode(200)
                .body("items.number", contains(number));
        assertArrayEquals(
                read(TestTokens.clerk(place), number + "/content").asByteArray(),
                read(portal, number + "/content").asByteArray());
    }

    @Test
    void staff_find_the_copies_of_one_case_at_their_place_alone() {
        var place = given.aPlace();
        var other = given.aPlace();
        var about = UUID.randomUUID();
        var matter = Map.<String, Object>of("about", Map.of("kind", "CASE", "id", about, "reference", "S-2026-000043"));
        String here = CopyGiven.keep(place, matter).path("number");
        CopyGiven.keep(other, matter);
        CopyGiven.keep(place, Map.of());

        list(TestTokens.clerk(place), Map.of("about", about, "place", place))
                .then()
                .statusCode(200)
                .body("items.number", contains(here));
        list(TestTokens.clerk(place), Map.of("about", about, "place", other))
                .then()
                .statusCode(403)
                .body("type", endsWith("other-division"));
        list(TestTokens.clerk(place), Map.of())
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("about", "place"));
    }

    @Test
    @Clause("P5")
    void what_a_copy_says_and_whose_it_is_goes_after_its_time_and_number_hash_and_day_stay() {
        var place = given.aPlace();
        var person = UUID.randomUUID();
        var old = CopyGiven.aCopy(place, person);
        var young = CopyGiven.aCopy(place, person);
        String hash = read(TestTokens.clerk(place), old).path("document.sha256");
        made(old, "10 years 2 days");
        made(young, "10 years -2 days");

        erasure.run();

        read(TestTokens.clerk(place), old)
                .then()
                .statusCode(200)
                .body("erasedAt", notNullValue())
                .body("number", equalTo(old))
                .body("madeAt", notNullValue())
                .body("document.sha256", equalTo(hash));
        read(TestTokens.clerk(place), old + "/content")
                .then()
                .statusCode(410)
                .body("type", endsWith("document-erased"));
        assertEquals(1, given.count("""
                select count(*) from document_copy c join stored_pdf p on p.id = c.pdf
                where c.number = ? and c.person is null and p.content is null""", old));
        read(TestTokens.clerk(place), young + "/content").then().statusCode(200);
        given().auth()
                .oauth2(TestTokens.customer(person, "32000000004", "front-end"))
                .get("/v1/me/copies")
                .then()
                .body("items.number", contains(young));
    }

    private void made(String number, String ago) {
        given.change("update document_copy set made_at = now() - cast(? as interval) where number = ?", ago, number);
    }
}
