package lv.ocma.complaints.casefile;

import static lv.ocma.platform.testing.Requests.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestDay;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Cases that somebody invented has sent. */
public final class CaseGiven {

    public static final String PATH = "/v1/cases";
    static final String TEXT = "Gaidīju divas stundas.";
    static final String CLIENT = "front-end";

    private CaseGiven() {}

    public static RequestSpecification by(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static RequestSpecification handler(String place) {
        return by(TestTokens.staff(StaffRole.CASE_HANDLER, place));
    }

    /** {@code sub} of the handler who acts here. */
    static String handlerOf(String place) {
        return UUID.nameUUIDFromBytes(("case-handler-" + place).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    public static RequestSpecification customer(UUID person) {
        return by(TestTokens.customer(person, "320000-00000", CLIENT));
    }

    public static RequestSpecification frontEnd() {
        return by(TestTokens.frontEnd(CLIENT));
    }

    public static Map<String, Object> complaint(String place) {
        return new HashMap<>(Map.of(
                "kind",
                "COMPLAINT",
                "place",
                place,
                "language",
                "lv",
                "contact",
                Map.of("name", "Anna Paraugs", "email", "anna@example.com"),
                "subject",
                "Gaidīšana rindā",
                "text",
                TEXT));
    }

    /** Of an act of that date, which the sender was handed on the same day. */
    public static Map<String, Object> dispute(String place, String actDate) {
        var body = complaint(place);
        body.put("kind", "DISPUTE");
        body.put(
                "challenge",
                new HashMap<>(Map.of(
                        "act", "riga-3/2026/17",
                        "actDate", actDate,
                        "notifiedOn", actDate,
                        "extent", "pilnā apjomā",
                        "demand", "Atcelt lēmumu.")));
        return body;
    }

    @SuppressWarnings("unchecked") // as made above
    public static Map<String, Object> challenge(Map<String, Object> dispute) {
        return (Map<String, Object>) Objects.requireNonNull(dispute.get("challenge"));
    }

    static Map<String, Object> letter(String place, String receivedAt) {
        var letter = complaint(place);
        letter.put("channel", "LETTER");
        letter.put("receivedAt", receivedAt);
        return letter;
    }

    public static String today() {
        return Zones.today(TestDay.clock()).toString();
    }

    /** In the form of the API, by the day of the tests. */
    public static String daysAgo(int days) {
        // An offset date-time would leave out seconds that are zero, which the API refuses.
        return TestDay.clock()
                .instant()
                .minus(Duration.ofDays(days))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    static Response open(RequestSpecification by, Map<String, Object> body) {
        return by.header("Idempotency-Key", UUID.randomUUID()).body(body).post(PATH);
    }

    /** Path of the case. */
    public static String opened(RequestSpecification by, Map<String, Object> body) {
        return PATH + "/" + open(by, body).then().statusCode(201).extract().<String>path("id");
    }

    public static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    public static Response act(RequestSpecification by, String file, String step, @Nullable Object body) {
        var any = by.header("If-Match", "*");
        return (body == null ? any : any.body(body)).post(file + step);
    }

    static Response askToCure(RequestSpecification by, String file) {
        return act(by, file, "/cure-request", Map.of("missing", "Nav norādīta diena."));
    }

    public static Response reclassify(RequestSpecification by, String file, String kind) {
        return act(by, file, "/reclassification", Map.of("kind", kind, "reason", "Tā ir rakstīts."));
    }

    static Response extend(RequestSpecification by, String file, String until) {
        return act(by, file, "/extension", Map.of("until", until, "reason", "Gaidām ziņas."));
    }
}
