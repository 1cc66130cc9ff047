package lv.ocma.system;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SystemTest
class ProblemsIT {

    private final Api api;
    private final Addresses addresses;

    ProblemsIT(Api api, Addresses addresses) {
        this.api = api;
        this.addresses = addresses;
    }

    /** Takes a manage token in place of one of the realm, without which the door says 401 before anything else. */
    private static final String CANCELLATION = "/v1/appointments/0197a1f0-7c1e-7d3a-9a55-0a4d3f1b4711/cancellation";

    /** A way to go wrong before a service looks at what is asked. */
    record Wrong(String how, int status, String slug, Function<RequestSpecification, Response> call) {

        @Override
        public String toString() {
            return how;
        }
    }

    static Stream<Wrong> wrongs() {
        return Stream.of(
                new Wrong("no token", 401, "unauthenticated", call -> call.get("/v1/me/appointments")),
                new Wrong(
                        "no token at all like",
                        401,
                        "unauthenticated",
                        call -> call.auth().oauth2("nobody").get("/v1/me/appointments")),
                new Wrong("no such route", 404, "not-found", call -> call.get("/v1/nothing")),
                new Wrong("no such place", 404, "not-found", call -> call.get("/v1/places/atlantis")),
                new Wrong("the inside of a service", 404, "not-found", call -> call.get("/q/health")),
                new Wrong("another method", 405, "method-not-allowed", call -> call.delete("/v1/places")),
                new Wrong(
                        "another format",
                        406,
                        "not-acceptable",
                        call -> call.accept("image/png").get("/v1/places")),
                new Wrong(
                        "too large",
                        413,
                        "payload-too-large",
                        call -> call.header("X-Manage-Token", "guessed")
                                .contentType(ContentType.JSON)
                                .body("{\"reason\": \"" + "x".repeat(2_000_000) + "\"}")
                                .post(CANCELLATION)),
                new Wrong(
                        "no JSON",
                        415,
                        "unsupported-media-type",
                        call -> call.header("X-Manage-Token", "guessed")
                                .contentType("text/plain")
                                .body("no visit, please")
                                .post(CANCELLATION)));
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    @Clause("V5")
    void whatever_goes_wrong_is_a_problem_in_the_language_of_the_caller(Wrong wrong) {
        var titles = new HashSet<String>();
        for (var language : List.of("lv", "en", "ru")) {
            var answer = wrong.call.apply(api.withoutToken(language)).then();
            titles.add(answer.statusCode(wrong.status())
                    .contentType("application/problem+json")
                    .header("Content-Language", language)
                    .body("type", equalTo(addresses.gateway() + "/problems/" + wrong.slug()))
                    .body("status", equalTo(wrong.status()))
                    .body("detail", not(blankOrNullString()))
                    .body("instance", startsWith("urn:"))
                    .body("stack", equalTo(null))
                    .extract()
                    .path("title"));
        }
        assertEquals(3, titles.size(), titles.toString());
    }
}
