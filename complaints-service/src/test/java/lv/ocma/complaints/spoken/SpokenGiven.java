package lv.ocma.complaints.spoken;

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

/** What somebody invented says at a counter. */
public final class SpokenGiven {

    static final String PATH = "/v1/spoken-submissions";

    private SpokenGiven() {}

    public static RequestSpecification clerk(String place) {
        return given().auth().oauth2(TestTokens.staff(StaffRole.CLERK, place)).contentType(ContentType.JSON);
    }

    static Map<String, Object> said(String place) {
        return new HashMap<>(Map.of(
                "kind", "COMPLAINT",
                "place", place,
                "language", "lv",
                "contact", Map.of("name", "Anna Paraugs", "phone", "+37120000000"),
                "subject", "Gaidīšana rindā",
                "text", "Gaidīju divas stundas."));
    }

    static Response record(RequestSpecification by, Map<String, Object> said) {
        return by.header("Idempotency-Key", UUID.randomUUID()).body(said).post(PATH);
    }

    /** Its path. */
    public static String recorded(String place) {
        return PATH + "/"
                + record(clerk(place), said(place))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    static Response act(RequestSpecification by, String spoken, String step, @Nullable Object body) {
        var any = by.header("If-Match", "*");
        return (body == null ? any : any.body(body)).post(spoken + step);
    }

    public static Response correct(String place, String spoken, String text) {
        return act(clerk(place), spoken, "/corrections", Map.of("subject", "Gaidīšana rindā", "text", text));
    }

    public static Response confirm(String place, String spoken) {
        return act(clerk(place), spoken, "/confirmation", Map.of("way", "SIGNED_ON_PAPER"));
    }
}
