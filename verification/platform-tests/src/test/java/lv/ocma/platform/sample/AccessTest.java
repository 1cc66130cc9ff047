package lv.ocma.platform.sample;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Set;
import java.util.UUID;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@Clause("V2")
class AccessTest {

    @Test
    void no_token_an_expired_one_and_one_for_another_audience_are_401() {
        create(null).statusCode(401).header("WWW-Authenticate", "Bearer");
        create(TestTokens.expired()).statusCode(401).body("type", endsWith("/problems/unauthenticated"));
        create(TestTokens.forAnotherAudience()).statusCode(401);
        create("not.a.token").statusCode(401);
    }

    @Test
    void a_token_without_the_scope_is_403_and_names_the_scope() {
        create(TestTokens.frontEndWithScopes("front-end", Set.of("appointments:read")))
                .statusCode(403)
                .body("scope", equalTo("appointments:write"));
    }

    @Test
    void staff_need_one_of_the_roles() {
        create(TestTokens.staff(StaffRole.AUDITOR, "riga-3")).statusCode(403);
        create(TestTokens.clerk("riga-3")).statusCode(201);
    }

    @Test
    void a_kind_of_caller_that_is_not_named_is_403() {
        create(TestTokens.portal()).statusCode(403);
    }

    @Test
    void who_signs_in_through_a_client_and_is_not_known_is_403_and_never_the_client_itself() {
        create(TestTokens.frontEnd("front-end")).statusCode(201);
        create(TestTokens.somebodyUnlinked("front-end")).statusCode(403).body("type", endsWith("/problems/forbidden"));
        create(TestTokens.clientWith("service_account", "another-client")).statusCode(403);
    }

    @Test
    void demo_credentials_are_refused_outside_of_the_local_stack() {
        create(TestTokens.demoCustomer(UUID.randomUUID()))
                .statusCode(401)
                .body("type", endsWith("/problems/demo-credentials-refused"));
    }

    @Test
    void what_is_open_to_anyone_does_not_look_at_tokens() {
        given().auth().oauth2("not.a.token").get("/v1/parcels").then().statusCode(200);
    }

    @Test
    void a_manage_token_opens_only_what_it_is_named_for() {
        given().header("X-Manage-Token", "anything")
                .get("/v1/parcels/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        given().header("X-Manage-Token", "anything")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/parcels")
                .then()
                .statusCode(401);
    }

    private static io.restassured.response.ValidatableResponse create(@org.jspecify.annotations.Nullable String token) {
        var request = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"label\":\"a\",\"sender\":{\"name\":\"b\"}}");
        if (token != null) {
            request.auth().oauth2(token);
        }
        return request.post("/v1/parcels").then();
    }
}
