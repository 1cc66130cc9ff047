package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.ServiceDocument;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every read that is open to anyone, in each of its forms, as the API document has them: a new one is held against this without a line
 * here. It is asked with the examples of its parameters, once with those that it needs alone, and once with one more.
 */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class EveryPublicReadTest {

    private static final String PROBLEM = "application/problem+json";
    private static final String LONG_AGO = "Sun, 06 Nov 1994 08:49:37 GMT";

    /** So that a read has parameters: the first of these that it takes. */
    private static final List<String> FURTHER = List.of("limit", "on", "date");

    private final Clock clock;

    EveryPublicReadTest(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param forms media types in which the address is asked
     * @param offered all that the operation has
     */
    private record Read(String address, Set<String> forms, Set<String> offered) {

        boolean isWhole() {
            return forms.equals(offered);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_public_read_may_be_kept_and_is_not_sent_again_while_it_is_the_same() {
        return reads().flatMap(read -> read.forms().stream()
                .map(form -> dynamicTest(read.address() + " as " + form, () -> isKeptAndNotSentAgain(read, form))));
    }

    @TestFactory
    Stream<DynamicTest> every_public_read_names_its_forms_to_who_accepts_none_of_them() {
        return reads().filter(Read::isWhole)
                .map(read -> dynamicTest(
                        read.address(),
                        () -> given().accept("image/png")
                                .get(read.address())
                                .then()
                                .statusCode(406)
                                .contentType(PROBLEM)
                                .header("Vary", containsString("Accept"))
                                .body("type", endsWith("/problems/not-acceptable"))
                                .body(
                                        "offered",
                                        containsInAnyOrder(read.offered().toArray()))));
    }

    @TestFactory
    Stream<DynamicTest> every_kind_of_form_leads_to_one_of_that_kind() {
        return reads().filter(Read::isWhole)
                .flatMap(read -> read.forms().stream()
                        .map(form -> form.substring(0, form.indexOf('/') + 1))
                        .distinct()
                        .map(kind -> dynamicTest(
                                read.address() + " as " + kind + "*",
                                () -> given().accept(kind + "*")
                                        .get(read.address())
                                        .then()
                                        .statusCode(200)
                                        .contentType(startsWith(kind)))));
    }

    private void isKeptAndNotSentAgain(Read read, String form) {
        var answer = ask(read, form, "Accept", form);
        answer.then()
                .statusCode(200)
                .header("Content-Type", startsWith(form))
                .header(
                        "Cache-Control",
                        matchesPattern(
                                "no-cache|public, max-age=\\d+(, stale-while-revalidate=30, stale-if-error=600)?"))
                .header("ETag", matchesPattern("\"[^\"]+\""));
        if (read.forms().size() > 1) {
            answer.then().header("Vary", containsString("Accept"));
        }
        // What tells the time of day may become another in between.
        Eventually.holds(
                "304 by the tag",
                () -> ask(
                                        read,
                                        form,
                                        "If-None-Match",
                                        ask(read, form, "Accept", form).header("ETag"))
                                .statusCode()
                        == 304);
        ask(read, form, "If-None-Match", "\"another\"").then().statusCode(200);
        Eventually.holds(
                "the time since when it is so, once its second has come",
                () -> ask(read, form, "Accept", form).header("Last-Modified") != null);
        Eventually.holds("304 by the time", () -> {
            var since = ask(read, form, "Accept", form).header("Last-Modified");
            return since != null
                    && !time(since).isAfter(clock.instant())
                    && ask(read, form, "If-Modified-Since", since).statusCode() == 304;
        });
        ask(read, form, "If-Modified-Since", LONG_AGO).then().statusCode(200);
        hasAHeadOfItsOwn(read, form);
    }

    private static void hasAHeadOfItsOwn(Read read, String form) {
        Eventually.holds(
                "the same tag",
                () -> ask(read, form, "Accept", form)
                        .header("ETag")
                        .equals(given().accept(form).head(read.address()).header("ETag")));
        given().accept(form)
                .head(read.address())
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(form))
                .body(emptyString());
        Eventually.holds(
                "304 of the head",
                () -> given().accept(form)
                                .header(
                                        "If-None-Match",
                                        ask(read, form, "Accept", form).header("ETag"))
                                .head(read.address())
                                .statusCode()
                        == 304);
    }

    private static Response ask(Read read, String form, String header, String value) {
        return given().accept(form).header(header, value).get(read.address());
    }

    private static Instant time(String header) {
        return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    private Stream<Read> reads() {
        var known = Map.of("getStaffMember", employed(), "getServiceVersion", version());
        var reads = new ArrayList<Read>();
        for (var path : ServiceDocument.paths(ServiceDocument.read()).entrySet()) {
            var operation = path.getValue().path("get");
            if (operation.has("operationId") && operation.path("x-callers").isEmpty()) {
                add(path.getKey(), operation, known, reads);
            }
        }
        assertFalse(reads.isEmpty());
        return reads.stream();
    }

    private static void add(String template, JsonNode operation, Map<String, String> known, List<Read> reads) {
        var id = operation.path("operationId").asText();
        var answer = operation.at("/responses/200");
        var forms = new TreeSet<String>();
        answer.path("content").fieldNames().forEachRemaining(forms::add);
        for (var header : List.of("ETag", "Last-Modified", "Cache-Control")) {
            assertTrue(answer.path("headers").has(header), () -> header + " in the document of " + id);
        }
        assertTrue(operation.path("responses").has("304"), () -> "304 in the document of " + id);
        var address = template;
        var needed = new ArrayList<String>();
        var further = new ArrayList<String>();
        for (var parameter : operation.path("parameters")) {
            var name = parameter.path("name").asText();
            var example = example(parameter);
            if (parameter.path("in").asText().equals("path")) {
                address = address.replace("{" + name + "}", example.isEmpty() ? known.getOrDefault(id, "") : example);
            } else if (parameter.path("required").asBoolean()) {
                needed.add(name + "=" + example);
            } else if (FURTHER.contains(name)) {
                further.add(name + "=" + example);
            }
        }
        assertFalse(address.contains("//"), () -> "an example of the parameters of " + id);
        reads.add(new Read(address + (needed.isEmpty() ? "" : "?" + String.join("&", needed)), forms, forms));
        if (!further.isEmpty()) {
            needed.add(further.getFirst());
            // A page is of JSON alone: the other forms give all at once.
            var pages = further.getFirst().startsWith("limit") ? Set.of("application/json") : forms;
            reads.add(new Read(address + "?" + String.join("&", needed), pages, forms));
        }
    }

    private static String example(JsonNode parameter) {
        var example = parameter.has("example") ? parameter.path("example") : parameter.at("/examples/0");
        return example.asText();
    }

    /** Invented. */
    private static String employed() {
        return given().auth()
                .oauth2(TestTokens.staff(StaffRole.ADMINISTRATOR))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "givenName",
                        "Lasāmā",
                        "familyName",
                        "Darbiniece",
                        "position",
                        Map.of("lv", "Inspektore"),
                        "place",
                        "ludza",
                        "employedFrom",
                        "2026-01-01"))
                .post("/v1/staff/records")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String version() {
        var versions = given().get("/v1/services/passport/versions");
        assertEquals(200, versions.statusCode());
        return versions.jsonPath().getString("items[0].version.id");
    }
}
