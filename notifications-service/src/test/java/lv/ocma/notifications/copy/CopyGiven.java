package lv.ocma.notifications.copy;

import static lv.ocma.platform.testing.Requests.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestTokens;

/** Copies that staff have kept; what they say is invented. */
public final class CopyGiven {

    static final String SAID = "Lūdzu izskaidrot, kāpēc.\nПрошу ответить по-русски.";

    private CopyGiven() {}

    /** Number of one that belongs to a person. */
    public static String aCopy(String place, UUID person) {
        return keep(place, Map.of("person", person))
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    static Response keep(String place, Map<String, Object> changed) {
        var body = new HashMap<String, Object>(Map.of(
                "kind",
                "SUBMISSION",
                "language",
                "lv",
                "title",
                "Mutvārdu iesniegums",
                "text",
                SAID,
                "place",
                place,
                "about",
                Map.of("kind", "CASE", "id", UUID.randomUUID(), "reference", "S-2026-000042")));
        body.putAll(changed);
        return given().auth()
                .oauth2(TestTokens.staff(StaffRole.SUPERVISOR, place))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/v1/copies");
    }
}
