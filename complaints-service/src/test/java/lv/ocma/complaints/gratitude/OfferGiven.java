package lv.ocma.complaints.gratitude;

import static lv.ocma.platform.testing.Requests.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;

/** Gifts that were offered; what is said of them is invented. */
public final class OfferGiven {

    static final String PATH = "/v1/gratitude-offers";
    static final String NOTE = "Konfekšu kārba.";

    private OfferGiven() {}

    static RequestSpecification by(StaffRole role, String place) {
        return given().auth().oauth2(TestTokens.staff(role, place)).contentType(ContentType.JSON);
    }

    static Response decline(String place, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "place",
                place,
                "kind",
                "GIFT",
                "offeredOn",
                Zones.today(Clock.systemUTC()).toString(),
                "note",
                NOTE,
                "language",
                "lv",
                "told",
                "IN_PERSON"));
        body.putAll(more);
        return by(StaffRole.CLERK, place)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(PATH);
    }

    /** Path of one of which the customer was told in person. */
    public static String anOffer(String place) {
        return PATH + "/"
                + decline(place, Map.of()).then().statusCode(201).extract().<String>path("id");
    }
}
