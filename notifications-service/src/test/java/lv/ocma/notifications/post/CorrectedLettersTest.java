package lv.ocma.notifications.post;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailSettings;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.Mailing;
import lv.ocma.notifications.office.OfficeGiven;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All persons are invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class CorrectedLettersTest {

    @Inject
    PostGiven post;

    @Inject
    Given given;

    @Inject
    Clock clock;

    @BeforeEach
    void nobodyWaits() {
        post.nobodyWaits();
    }

    private void handOver(String batch, List<Map<String, String>> registered) {
        var confirmation = Map.of("handedOverAt", clock.instant().toString(), "registered", registered);
        PostGiven.act(batch + "/confirmation", confirmation).then().statusCode(200);
    }

    @Test
    @Clause("E2")
    void a_letter_that_was_wrong_is_corrected_by_a_letter_to_the_same_address_with_the_apology() {
        var place = given.aPlace();
        var office = new OfficeGiven(place);
        var wrong = post.aLetter(place, Language.RU, Mailing.REGISTERED, null);
        var path = "/v1/messages/" + wrong;
        var batch = PostGiven.batch();
        office.corrected(path).then().statusCode(409);
        var number = PostGiven.letterOf(batch).replace("/v1/letters/", "");
        handOver(batch, List.of(Map.of("number", number, "mailNumber", "RR123456785LV")));

        var answer = office.corrected(path);
        answer.then().statusCode(201).body("channel", equalTo("LETTER")).body("corrects", equalTo(wrong.toString()));
        var correction = answer.jsonPath().getString("id");
        office.supervisor().get(path).then().body("message.correctedBy", equalTo(correction));
        var whole = office.supervisor().get("/v1/messages/" + correction).jsonPath();
        assertEquals(
                office.supervisor().get(path).jsonPath().getString("message.reference"),
                whole.getString("message.reference"));
        assertEquals(String.join("\n", PostGiven.ANNA.printed()), whole.getString("recipient.address"));
        assertTrue(whole.getString("text").contains("Здравствуйте, Anna Paraugs-Šķēle!"), whole.getString("text"));
        assertTrue(whole.getString("text").contains("Приносим извинения"), whole.getString("text"));
        assertTrue(whole.getString("text").contains("Отделение работает."), whole.getString("text"));

        var again = PostGiven.batch();
        var letter = PostGiven.printRoom().get(PostGiven.letterOf(again)).jsonPath();
        assertEquals(correction, letter.getString("message"));
        assertEquals("REGISTERED", letter.getString("mailing"));
        handOver(again, List.of(Map.of("number", letter.getString("number"), "mailNumber", "RR123456786LV")));
        assertEquals("ACCEPTED", post.status(UUID.fromString(correction)));
    }

    @Test
    @Clause("E2")
    void a_correction_that_the_post_brings_back_leaves_room_for_another() {
        var place = given.aPlace();
        var office = new OfficeGiven(place);
        var wrong = "/v1/messages/" + post.aLetter(place, Language.LV, Mailing.ORDINARY, null);
        handOver(PostGiven.batch(), List.of());
        office.corrected(wrong).then().statusCode(201);
        var batch = PostGiven.batch();
        handOver(batch, List.of());
        PostGiven.act(PostGiven.letterOf(batch) + "/return", Map.of("reason", "NOT_COLLECTED"))
                .then()
                .statusCode(200);

        office.corrected(wrong).then().statusCode(201);
    }
}
