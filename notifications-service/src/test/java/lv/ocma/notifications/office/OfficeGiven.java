package lv.ocma.notifications.office;

import static lv.ocma.platform.testing.Requests.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestTokens;

/** A place whose supervisor writes to customers, by templates of their own. */
public final class OfficeGiven {

    public static final Map<String, Object> RIGHT = Map.of(
            "text",
            Map.of("lv", "Nodaļa strādā.", "en", "The division is open.", "ru", "Отделение работает."),
            "reason",
            "Nepareizs datums");

    private final String place;

    public OfficeGiven(String place) {
        this.place = place;
    }

    public RequestSpecification supervisor() {
        return given().auth()
                .oauth2(TestTokens.staff(StaffRole.SUPERVISOR, place))
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification administrator() {
        return given().auth()
                .oauth2(TestTokens.staff(StaffRole.ADMINISTRATOR, "head-office"))
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification keyed(RequestSpecification by) {
        return by.header("Idempotency-Key", UUID.randomUUID());
    }

    /** Of one placeholder, {@code reopens}, published in Latvian. */
    public String aTemplate() {
        var kind = "office.kind-" + UUID.randomUUID();
        publish(
                kind,
                "EMAIL",
                Map.of(
                        "subject", "Slēgts",
                        "heading", "Mēs esam slēgti",
                        "paragraphs", List.of("Strādāsim no {reopens}.")));
        return kind;
    }

    /** As {@link #aTemplate}, with a text message for who has no address. */
    public String aTemplateWithAShortForm() {
        var kind = aTemplate();
        publish(kind, "SMS", Map.of("text", "Strādāsim no {reopens}."));
        return kind;
    }

    /** As {@link #aTemplate}, published in English too. */
    public String aTemplateWithATranslation() {
        var kind = aTemplate();
        publish(
                kind,
                "EMAIL",
                "en",
                Map.of(
                        "subject", "Closed",
                        "heading", "We are closed",
                        "paragraphs", List.of("We reopen on {reopens}.")));
        return kind;
    }

    private static void publish(String kind, String channel, Map<String, Object> content) {
        publish(kind, channel, "lv", content);
    }

    private static void publish(String kind, String channel, String language, Map<String, Object> content) {
        var id = keyed(administrator())
                .body(Map.of(
                        "kind",
                        kind,
                        "channel",
                        channel,
                        "language",
                        language,
                        "content",
                        content,
                        "placeholders",
                        List.of(Map.of("placeholder", "reopens", "type", "DATE"))))
                .post("/v1/templates")
                .jsonPath()
                .getString("id");
        administrator()
                .header("If-Match", "*")
                .post("/v1/templates/" + id + "/publication")
                .then()
                .statusCode(200);
    }

    public Response written(String template, String address) {
        return write(to(template, Map.of("name", "Anna Paraugs", "email", address)));
    }

    public Response writtenToAPhone(String template, String phone) {
        return write(to(template, Map.of("name", "Anna Paraugs", "phone", phone)));
    }

    /** What is right but for what is put beside it. */
    public Map<String, Object> to(String template, Map<String, Object> recipient) {
        return Map.of(
                "template",
                template,
                "language",
                "lv",
                "place",
                place,
                "recipient",
                recipient,
                "values",
                List.of(value("2026-12-01")));
    }

    public Response write(Map<String, Object> body) {
        return keyed(supervisor()).body(body).post("/v1/messages");
    }

    public Response writtenToMany(String template, List<Map<String, Object>> recipients) {
        return writtenToMany(UUID.randomUUID(), template, recipients);
    }

    public Response writtenToMany(UUID key, String template, List<Map<String, Object>> recipients) {
        return supervisor()
                .header("Idempotency-Key", key)
                .body(Map.of("template", template, "place", place, "recipients", recipients))
                .post("/v1/message-batches");
    }

    public Response writtenOfficially(String template, List<Map<String, Object>> recipients) {
        return keyed(supervisor())
                .body(Map.of("template", template, "place", place, "official", true, "recipients", recipients))
                .post("/v1/message-batches");
    }

    public static Map<String, Object> somebody(String address, String reopens) {
        return Map.of(
                "language", "lv",
                "recipient", Map.of("name", "Anna Paraugs", "email", address),
                "values", List.of(value(reopens)));
    }

    private static Map<String, String> value(String reopens) {
        return Map.of("placeholder", "reopens", "value", reopens);
    }

    /** By somebody who has just looked at it. */
    public Response corrected(String path) {
        return keyed(supervisor())
                .header("If-Match", supervisor().get(path).header("ETag"))
                .body(RIGHT)
                .post(path + "/correction");
    }

    /** By somebody to whom any version is right. */
    public Response correctedWhatever(String path) {
        return keyed(supervisor()).header("If-Match", "*").body(RIGHT).post(path + "/correction");
    }

    /** By somebody who names no version. */
    public Response correctedUnseen(String path) {
        return keyed(supervisor()).body(RIGHT).post(path + "/correction");
    }
}
