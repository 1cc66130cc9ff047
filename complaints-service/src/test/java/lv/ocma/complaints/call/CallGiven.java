package lv.ocma.complaints.call;

import static lv.ocma.platform.testing.Requests.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestTokens;

/** Calls that somebody has answered; what they say is invented. */
public final class CallGiven {

    static final String PATH = "/v1/calls";
    static final String NOTE = "Kā saņemt pasi citā nodaļā.";

    private CallGiven() {}

    static RequestSpecification by(StaffRole role, String... places) {
        return given().auth().oauth2(TestTokens.staff(role, places)).contentType(ContentType.JSON);
    }

    /** A call of six minutes that ended two minutes ago, with whatever more is said of it. */
    static Map<String, Object> call(String place, Map<String, ?> more) {
        var ended = OffsetDateTime.now(Clock.systemUTC())
                .minus(Duration.ofMinutes(2))
                .withOffsetSameInstant(ZoneOffset.UTC);
        var call = new HashMap<String, Object>(Map.of(
                "place",
                place,
                "began",
                ended.minus(Duration.ofMinutes(6)).toString(),
                "ended",
                ended.toString(),
                "language",
                "lv",
                "topic",
                "IDENTITY_DOCUMENT",
                "note",
                NOTE));
        call.putAll(more);
        return call;
    }

    static Response record(RequestSpecification by, Map<String, ?> call) {
        return by.header("Idempotency-Key", UUID.randomUUID()).body(call).post(PATH);
    }

    /** Path of one at the place, answered by an employee who works somewhere else too. */
    public static String aCall(Given given, String place) {
        var answering = answering(given, place);
        return PATH + "/"
                + record(answering, call(place, Map.of()))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    private static RequestSpecification answering(Given given, String place) {
        var elsewhere = "elsewhere-" + UUID.randomUUID();
        given.anEmployee(TestTokens.subjectOf(StaffRole.CLERK, place, elsewhere), place, null);
        return by(StaffRole.CLERK, place, elsewhere);
    }
}
