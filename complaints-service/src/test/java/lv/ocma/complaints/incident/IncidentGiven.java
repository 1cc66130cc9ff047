package lv.ocma.complaints.incident;

import static lv.ocma.platform.testing.Requests.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestTokens;

/** Incidents that somebody has recorded; what they say is invented. */
public final class IncidentGiven {

    static final String PATH = "/v1/incidents";
    static final String ACCOUNT = "Apmeklētājs kliedza un sita pa leti.";

    private IncidentGiven() {}

    static RequestSpecification by(StaffRole role, String... places) {
        return given().auth().oauth2(TestTokens.staff(role, places)).contentType(ContentType.JSON);
    }

    static Response record(RequestSpecification by, String place, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "place",
                place,
                "ground",
                "AGGRESSION",
                "happened",
                OffsetDateTime.now(Clock.systemUTC())
                        .minus(Duration.ofMinutes(5))
                        .toString(),
                "account",
                ACCOUNT,
                "present",
                List.of()));
        body.putAll(more);
        return by.header("Idempotency-Key", UUID.randomUUID()).body(body).post(PATH);
    }

    /** Path of one that a clerk has recorded who works at that place. */
    public static String anIncident(String place, List<String> present) {
        return PATH + "/"
                + record(by(StaffRole.CLERK, place), place, Map.of("present", present))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    static Response act(RequestSpecification by, String incident, String step, Map<String, ?> body) {
        return by.header("If-Match", "*").body(body).post(incident + step);
    }
}
