package lv.ocma.complaints.serviceerror;

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

/** Errors that staff have reported; what they say is invented. */
public final class ErrorGiven {

    static final String PATH = "/v1/service-errors";
    static final String ACCOUNT = "Nosaukta nepareiza valsts nodeva.";

    private ErrorGiven() {}

    /** Path of one without a contact, reported and no more. */
    public static String anError(String place, String employee) {
        return PATH + "/"
                + report(place, employee, null).then().statusCode(201).extract().<String>path("id");
    }

    /** Path of one that is taken up. */
    public static String inHand(String place, String employee) {
        var error = anError(place, employee);
        act(place, error, "/taking-up", null).then().statusCode(200);
        return error;
    }

    static Response report(String place, String employee, @Nullable String email) {
        return report(place, employee, email, "lv");
    }

    static Response report(String place, String employee, @Nullable String email, String language) {
        var body = new HashMap<String, Object>(Map.of(
                "employee",
                employee,
                "place",
                place,
                "kind",
                "WRONG_FEE",
                "happenedOn",
                "2026-06-01",
                "account",
                ACCOUNT,
                "language",
                language));
        if (email != null) {
            body.put("contact", Map.of("name", "Anna Paraugs", "email", email));
        }
        return by(StaffRole.CLERK, place)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(PATH);
    }

    static Response state(StaffRole role, String place, String error) {
        return by(role, place)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("text", "Sajaucu divus pakalpojumus."))
                .post(error + "/statement");
    }

    /** {@code sub} of the supervisor who acts here. */
    public static String supervisorOf(String place) {
        return TestTokens.subjectOf(StaffRole.SUPERVISOR, place);
    }

    static RequestSpecification by(StaffRole role, String place) {
        return given().auth().oauth2(TestTokens.staff(role, place)).contentType(ContentType.JSON);
    }

    public static Response act(String place, String error, String action, @Nullable Object body) {
        var by = by(StaffRole.SUPERVISOR, place).header("If-Match", "*");
        return (body == null ? by : by.body(body)).post(error + action);
    }

    /** Path of a new remedy, owned by the employee. */
    public static String remedy(String place, String error, String owner) {
        return "/remedies/"
                + act(place, error, "/remedies", Map.of("text", "Atmaksāt.", "owner", owner, "due", "2026-12-04"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("remedies[-1].id")
                + "/completion";
    }
}
