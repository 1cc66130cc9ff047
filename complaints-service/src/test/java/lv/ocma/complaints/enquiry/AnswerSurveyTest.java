package lv.ocma.complaints.enquiry;

import static lv.ocma.complaints.enquiry.EnquiryGiven.PATH;
import static lv.ocma.complaints.enquiry.EnquiryGiven.act;
import static lv.ocma.complaints.enquiry.EnquiryGiven.clerk;
import static lv.ocma.complaints.enquiry.EnquiryGiven.nobodySignedIn;
import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.survey.SurveyGiven;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AnswerSurveyTest {

    @Inject
    Given given;

    @Inject
    SurveyGiven surveys;

    private final String email = Given.someone();
    private String place = "";

    @BeforeEach
    void a_place() {
        place = given.aPlace();
    }

    private void answered() {
        var enquiry = PATH + "/"
                + nobodySignedIn()
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(Map.of(
                                "question",
                                "Vai varu saņemt pasi citā nodaļā?",
                                "place",
                                place,
                                "language",
                                "lv",
                                "channel",
                                "EMAIL",
                                "contact",
                                Map.of("name", "Anna Paraugs", "email", email)))
                        .post(PATH)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        act(clerk(place), enquiry, "/answer", Map.of("text", "Jā, varat."))
                .then()
                .statusCode(200);
    }

    private List<String> invitations() {
        return given.texts("select cast(id as text) from survey_invitation where place = ? order by id", place);
    }

    @Test
    @Clause("C7")
    void whoever_was_answered_is_asked_once_in_a_while_how_that_was_with_questions_about_answers() {
        answered();
        answered();
        assertEquals(1, invitations().size(), "somebody was asked twice");
        var link = surveys.link(invitations().getFirst());
        assertEquals("reply", link.replaceAll(".*#survey=([a-z]+)&.*", "$1"));

        given().get("/v1/surveys/reply")
                .then()
                .statusCode(200)
                .body("questions.text.en", hasItem("Were you answered in time?"));
    }

    @Test
    @Clause("C7")
    void what_is_said_of_an_answer_counts_apart_from_visits_and_leads_back_to_nobody() {
        answered();
        SurveyGiven.answer(surveys.token(invitations().getFirst()), 4).then().statusCode(201);
        assertEquals(
                List.of("enquiry 4"),
                given.texts("select service || ' ' || overall from survey_answer where place = ?", place));
        assertEquals(List.of(), invitations(), "an invitation that was answered knows what it was about");
    }

    @Test
    void there_is_no_survey_of_another_name() {
        given().get("/v1/surveys/weather").then().statusCode(404).body("status", equalTo(404));
    }
}
