package lv.ocma.complaints.forum;

import static lv.ocma.platform.testing.Requests.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;

/** Questions that somebody invented has asked on the forum. */
final class ForumGiven {

    static final String PATH = "/v1/questions";
    static final Map<String, Object> ANYTHING = Map.of("reason", "OTHER");

    private ForumGiven() {}

    static RequestSpecification nobodySignedIn() {
        return by(TestTokens.frontEnd("front-end"));
    }

    static RequestSpecification moderator(String place) {
        return by(TestTokens.staff(StaffRole.CONTACT_CENTRE, place));
    }

    static RequestSpecification anybody() {
        return given().contentType(ContentType.JSON);
    }

    static RequestSpecification by(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static Response ask(String text) {
        return nobodySignedIn()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "text",
                        text,
                        "language",
                        "lv",
                        "topic",
                        "PASSPORTS",
                        "contact",
                        Map.of("email", "anna@example.com")))
                .post(PATH);
    }

    /** By somebody who wants to be told. */
    static Response askToBeTold(RequestSpecification who, String text, @Nullable Map<String, Object> contact) {
        var question = new HashMap<String, Object>(
                Map.of("text", text, "language", "en", "topic", "PASSPORTS", "tellMe", true));
        if (contact != null) {
            question.put("contact", contact);
        }
        return who.header("Idempotency-Key", UUID.randomUUID()).body(question).post(PATH);
    }

    /** Its path. */
    static String asked(String text) {
        return PATH + "/" + ask(text).then().statusCode(201).extract().<String>path("id");
    }

    static String published(String text) {
        var question = asked(text);
        act(question, "/publication", null).then().statusCode(200);
        return question;
    }

    static Response act(String question, String step, @Nullable Object body) {
        return act("anywhere", question, step, body);
    }

    static Response act(String place, String question, String step, @Nullable Object body) {
        var any = moderator(place).header("If-Match", "*");
        return (body == null ? any : any.body(body)).post(question + step);
    }

    static String id(String question) {
        return question.substring(question.lastIndexOf('/') + 1);
    }
}
