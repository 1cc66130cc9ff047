package lv.ocma.complaints.enquiry;

import static lv.ocma.platform.testing.Requests.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;

/** Questions that somebody invented has asked. */
public final class EnquiryGiven {

    public static final String PATH = "/v1/enquiries";
    static final String QUESTION = "Vai varu saņemt pasi citā nodaļā?";
    private static final String CLIENT = "front-end";

    private EnquiryGiven() {}

    static RequestSpecification by(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static RequestSpecification clerk(String place) {
        return by(TestTokens.staff(StaffRole.CLERK, place));
    }

    public static RequestSpecification customer(UUID person) {
        return by(TestTokens.customer(person, "320000-00000", CLIENT));
    }

    static RequestSpecification nobodySignedIn() {
        return by(TestTokens.frontEnd(CLIENT));
    }

    /** @param channel EMAIL, PHONE or the like */
    static Response ask(RequestSpecification by, String place, String channel) {
        return ask(by, place, channel, "lv");
    }

    static Response ask(RequestSpecification by, String place, String channel, String language) {
        return by.header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "question",
                        QUESTION,
                        "place",
                        place,
                        "language",
                        language,
                        "channel",
                        channel,
                        "contact",
                        Map.of("name", "Anna Paraugs", "email", "anna@example.com", "phone", "+37120000000")))
                .post(PATH);
    }

    /** With nothing but a postal address, whose lines are these. */
    static Response askByPost(RequestSpecification by, String place, String... lines) {
        return by.header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "question",
                        QUESTION,
                        "place",
                        place,
                        "language",
                        "lv",
                        "channel",
                        "LETTER",
                        "contact",
                        Map.of(
                                "name",
                                "Anna Paraugs",
                                "address",
                                Map.of("lines", lines, "postalCode", "LV-3201", "country", "LV"))))
                .post(PATH);
    }

    /** Path of one whose answer is wanted by e-mail. */
    public static String asked(RequestSpecification by, String place) {
        return PATH + "/"
                + ask(by, place, "EMAIL").then().statusCode(201).extract().<String>path("id");
    }

    static Response act(RequestSpecification by, String enquiry, String step, @Nullable Object body) {
        var any = by.header("If-Match", "*");
        return (body == null ? any : any.body(body)).post(enquiry + step);
    }
}
