package lv.ocma.complaints.gratitude;

import static lv.ocma.complaints.gratitude.OfferGiven.anOffer;
import static lv.ocma.complaints.gratitude.OfferGiven.by;
import static lv.ocma.complaints.gratitude.OfferGiven.decline;
import static lv.ocma.platform.security.StaffRole.AUDITOR;
import static lv.ocma.platform.security.StaffRole.CLERK;
import static lv.ocma.platform.security.StaffRole.SUPERVISOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.retention.Erasures;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OffersApiTest {

    @Inject
    Given given;

    @Inject
    Erasures erasures;

    private String place = "";

    @BeforeEach
    void a_place() {
        place = given.aPlace();
    }

    private List<String> told(String offer, String column) {
        return given.texts(
                "select " + column + " from outbox where aggregateid = ? order by sequence",
                offer.substring(offer.lastIndexOf('/') + 1));
    }

    @Test
    @Clause("P7")
    void a_gift_is_declined_and_the_record_says_how_the_customer_was_told_what_is_right() {
        var offer = anOffer(place);
        by(SUPERVISOR, place)
                .get(offer)
                .then()
                .statusCode(200)
                .body("number", startsWith("D-"))
                .body("kind", equalTo("GIFT"))
                .body("note", equalTo(OfferGiven.NOTE))
                .body("told", equalTo("IN_PERSON"))
                .body("language", equalTo("lv"))
                .body("declinedBy", notNullValue());
        assertEquals(List.of(), told(offer, "type"));
    }

    @Test
    @Clause("P7")
    void nothing_can_be_recorded_as_accepted() {
        decline(place, Map.of("accepted", true)).then().statusCode(400);
        decline(place, Map.of("told", "NOT_AT_ALL")).then().statusCode(400);
    }

    @Test
    @Clause("P7")
    void who_is_told_by_message_is_told_at_once_and_the_event_says_neither_who_nor_what_in_clear() {
        var email = Given.someone();
        var offer = OfferGiven.PATH + "/"
                + decline(place, Map.of("told", "MESSAGE", "language", "ru", "contact", Map.of("email", email)))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        assertEquals(List.of("lv.ocma.complaints.gratitude-offer.declined"), told(offer, "type"));
        var payload = told(offer, "payload").getFirst();
        assertFalse(payload.contains(email) || payload.contains("Konfek") || payload.contains("GIFT"), payload);
        assertEquals(List.of("ru"), told(offer, "cast(payload as json) -> 'told' ->> 'language'"));
    }

    @Test
    void a_message_needs_a_contact_and_nothing_else_has_one() {
        decline(place, Map.of("told", "MESSAGE"))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("gratitude-contact"));
        decline(place, Map.of("contact", Map.of("email", "anna@example.com")))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("gratitude-contact"));
    }

    @Test
    void superiors_of_the_place_alone_see_it() {
        var offer = anOffer(place);
        by(CLERK, place).get(offer).then().statusCode(403);
        by(SUPERVISOR, given.aPlace()).get(offer).then().statusCode(403);
        by(AUDITOR, place)
                .queryParam("place", place)
                .get(OfferGiven.PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains(offer.substring(offer.lastIndexOf('/') + 1)))
                .body("items[0]", not(hasKey("note")));
    }

    @Test
    @Clause("P5")
    void nothing_written_of_it_stands_clear_and_what_is_personal_goes_after_its_time() {
        var offer = anOffer(place);
        assertEquals(
                0, given.count("select count(*) from gratitude_offer where place = ? and note like '%Konfek%'", place));
        given.change(
                "update gratitude_offer set declined_at = declined_at - interval '6 years' where id = ?",
                UUID.fromString(offer.substring(offer.lastIndexOf('/') + 1)));
        erasures.run();
        by(SUPERVISOR, place)
                .get(offer)
                .then()
                .statusCode(200)
                .body("note", nullValue())
                .body("declinedBy", nullValue())
                .body("kind", equalTo("GIFT"))
                .body("erasedAt", notNullValue());
    }
}
