package lv.ocma.notifications.message;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.notifications.WaitingGiven;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class WaitingMessagesTest {

    private static final String LINK = "https://front-end.example.org/visits#waiting=1&token=invented";

    @Inject
    Given given;

    @Inject
    MailServer mail;

    private String place;
    private WaitingGiven waiting;

    @BeforeEach
    void somebody_waits() {
        mail.comesBack();
        place = given.aPlace();
        waiting = given.somebodyWaiting(place, given.aService());
        waiting.joined(LINK);
    }

    @Test
    void who_waits_is_told_so_and_what_is_offered_until_when_and_where_to_answer() {
        waiting.offered(LINK, Given.NINE.minusDays(1));
        Eventually.becomes(List.of("WAITING_JOINED ACCEPTED", "WAITING_OFFERED ACCEPTED"), waiting::messages);

        var clerk = RestAssured.given().auth().oauth2(TestTokens.clerk(place));
        var id = clerk.queryParam("appointment", waiting.id())
                .get("/v1/messages")
                .jsonPath()
                .getString("items[1].id");
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.clerk(place))
                .get("/v1/messages/" + id)
                .then()
                .statusCode(200)
                .body("message.kind", equalTo("WAITING_OFFERED"))
                .body("text", containsString("plkst. 09:00–09:15"))
                .body("text", containsString("pieņemiet vai noraidiet līdz: "))
                .body("text", containsString(LINK));
    }

    @Test
    void an_offer_whose_deadline_has_passed_is_not_sent() {
        waiting.offered(LINK, Given.NINE.minusYears(20));

        Eventually.becomes(List.of("WAITING_JOINED ACCEPTED", "WAITING_OFFERED EXPIRED"), waiting::messages);
    }

    @Test
    void who_was_offered_a_time_that_is_not_kept_any_more_is_told() {
        waiting.offered(LINK, Given.NINE.minusDays(1));
        Eventually.becomes(List.of("WAITING_JOINED ACCEPTED", "WAITING_OFFERED ACCEPTED"), waiting::messages);
        waiting.withdrawn(LINK);

        Eventually.becomes(
                List.of("WAITING_JOINED ACCEPTED", "WAITING_OFFERED ACCEPTED", "WAITING_OFFER_WITHDRAWN ACCEPTED"),
                waiting::messages);
    }

    @Test
    void who_has_ended_it_is_not_written_to_and_who_waited_in_vain_is() {
        waiting.ended("ACCEPTED");
        waiting.ended("DAYS_OVER");

        Eventually.becomes(List.of("WAITING_JOINED ACCEPTED", "WAITING_ENDED ACCEPTED"), waiting::messages);
    }
}
