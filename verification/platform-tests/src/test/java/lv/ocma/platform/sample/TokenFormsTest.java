package lv.ocma.platform.sample;

import static lv.ocma.platform.testing.Requests.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A realm may be set up wrongly: whatever a claim is, the answer is never a failure of ours, and what cannot be read is nobody's. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@Clause("V2")
class TokenFormsTest {

    private static final List<Object> OBJECTS = List.of(Map.of(), Map.of("a", 1), List.of(Map.of("a", 1)));
    private static final List<Object> NO_TEXTS = List.of(1, 1.5, true, List.of(1, true));

    /** Of each claim that is read, forms in which it tells nothing. */
    private static final Map<String, List<Object>> UNREADABLE = Map.of(
            "sub", List.of("", 1, true, List.of("a")),
            "azp", List.of("", 1, true, List.of("a")),
            "person", List.of("", " ", "x", "1-1-1-1-1", List.of("0c3a0000-0000-7000-8000-000000000001")),
            "personal_code", List.of("", List.of("320000-00000")),
            "earlier_personal_codes", List.of("", List.of("")),
            "service_account", List.of("", List.of("front-end")),
            "divisions", List.of("", List.of("")),
            "realm_access",
                    List.of("clerk", List.of("clerk"), Map.of("roles", 1), Map.of("roles", List.of(1, "clerk"))),
            "scope", List.of(List.of(1)),
            "demo", List.of("yes", List.of(true)));

    /** Others that a realm may write, and that nothing of ours reads. */
    private static final List<String> NOT_READ = List.of(
            "acr", "name", "preferred_username", "upn", "groups", "sid", "typ", "jti", "client_id", "resource_access");

    @TestFactory
    Stream<DynamicTest> a_claim_that_cannot_be_read_is_nobodys() {
        return UNREADABLE.entrySet().stream()
                .flatMap(claim -> forms(claim.getKey(), claim.getValue())
                        .map(form -> dynamicTest(claim.getKey() + " = " + form, () -> refused(claim.getKey(), form))));
    }

    private static Stream<Object> forms(String claim, List<Object> own) {
        var forms = new ArrayList<>(own);
        if (!claim.equals("realm_access")) {
            forms.addAll(OBJECTS);
        }
        if (!claim.equals("demo")) {
            forms.addAll(NO_TEXTS);
        }
        return forms.stream().distinct();
    }

    @TestFactory
    Stream<DynamicTest> a_claim_that_is_not_read_may_be_anything() {
        return NOT_READ.stream()
                .flatMap(claim -> Stream.of(OBJECTS, NO_TEXTS, List.<Object>of("", "x"))
                        .flatMap(List::stream)
                        .map(form -> dynamicTest(claim + " = " + form, () -> {
                            var status = senders(claim, form).statusCode();
                            assertEquals(true, status == 200 || status == 401, "answered " + status);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> what_is_no_token_is_nobodys() {
        var json = "eyJhbGciOiJSUzI1NiJ9";
        return Stream.of(
                        ".",
                        "..",
                        "...",
                        "....",
                        "a",
                        "a.",
                        ".a",
                        "a.b",
                        "a..b",
                        ".a.b",
                        "a.b.",
                        "a.b.c",
                        "a.b.c.d",
                        "%",
                        "{}",
                        "a b c",
                        "e30.e30.e30",
                        "W10.W10.W10",
                        "bnVsbA.bnVsbA.bnVsbA",
                        json + ".e30.e30",
                        json + ".W10.a",
                        json + ".bnVsbA.a",
                        json + ".MQ.a",
                        json + ".a.a",
                        json + "." + json,
                        json + "." + json + ".",
                        json + "..a",
                        "")
                .map(token -> dynamicTest(
                        "'" + token + "'",
                        () -> assertEquals(
                                401,
                                given().header("Authorization", "Bearer " + token)
                                        .get("/v1/parcels/0c3a0000-0000-7000-8000-000000000001/senders")
                                        .statusCode())));
    }

    @Test
    void as_the_realm_writes_them_they_are_read() {
        assertEquals(200, senders("demo", false).statusCode());
        assertEquals(200, senders("divisions", "riga-3").statusCode());
        assertEquals(403, senders("scope", "").statusCode());
    }

    private static void refused(String claim, Object form) {
        var answer = senders(claim, form);
        assertEquals(401, answer.statusCode(), answer.asString());
        assertEquals(
                200,
                given().auth()
                        .oauth2(TestTokens.clientWith(claim, form))
                        .get("/v1/parcels")
                        .statusCode());
    }

    private static Response senders(String claim, Object form) {
        return given().auth()
                .oauth2(TestTokens.clientWith(claim, form))
                .get("/v1/parcels/0c3a0000-0000-7000-8000-000000000001/senders?recorded=true");
    }
}
