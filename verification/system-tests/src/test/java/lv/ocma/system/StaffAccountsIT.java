package lv.ocma.system;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The directory of the staff and the accounts of the real Keycloak. Everybody is invented. */
@SystemTest
class StaffAccountsIT {

    private static final String KEYCLOAK = "keycloak";
    private static final String ADMINISTRATOR = "administrator";
    private static final String DIFFERENCES = "/v1/staff/account-differences?limit=500";
    private static final String NAME = "leaver-of-a-test";
    private static final String OTHER_NAME = "roleless-leaver-of-a-test";
    private static final String PASSWORD = "a-password-of-a-test";

    private final Api api;
    private final Addresses addresses;
    private final Inside inside;
    private final Parts parts;

    StaffAccountsIT(Api api, Addresses addresses, Inside inside, Parts parts) {
        this.api = api;
        this.addresses = addresses;
        this.inside = inside;
        this.parts = parts;
    }

    @AfterEach
    void keycloak_runs_again() {
        if (!parts.runs(KEYCLOAK)) {
            parts.start(KEYCLOAK);
        }
    }

    @Test
    @Clause("P11")
    void everybody_finds_the_demos_employees_and_the_directory_agrees_with_their_accounts() {
        api.withoutToken()
                .get("/v1/staff?q=klerke")
                .then()
                .statusCode(200)
                .body("items.familyName", hasItem("Klerke"))
                .body("items[0].invented", equalTo(true))
                .body("items[0].unit.lv", equalTo("Rīgas 3. nodaļa"));
        Eventually.holds("Keycloak was asked", () -> differences().getString("checkedAt") != null);
        assertEquals(
                List.of(), differences().getList("items.findAll { it.staffMember != null }.account", String.class));
    }

    @Test
    @Clause({"P11", "V2"})
    void who_leaves_while_keycloak_is_away_signs_in_no_more_once_it_is_back() {
        account(NAME);
        Eventually.holds(
                "who is not in the directory is told",
                () -> differences().getList("items.account", String.class).contains(NAME));
        var record = employed(ADMINISTRATOR, "talsi", NAME, LocalDate.of(2026, 1, 1));
        record.then().statusCode(201);
        var session = signIn(NAME);
        session.then().statusCode(200);

        parts.kill(KEYCLOAK);
        var path = "/v1/staff/records/" + record.jsonPath().getString("id");
        Api.json(api.as(ADMINISTRATOR), Map.of("atOnce", true))
                .header("If-Match", record.header("ETag"))
                .post(path + "/leaving")
                .then()
                .statusCode(200);
        api.withoutToken()
                .get("/v1/staff/" + record.jsonPath().getString("id"))
                .then()
                .statusCode(404);
        Eventually.holds("health says degraded and stays up", this::isDegraded);
        parts.start(KEYCLOAK);

        Eventually.holds("the account is closed", () -> signIn(NAME).statusCode() == 400);
        refreshed(session).then().statusCode(400);
        Eventually.holds("health is well again", () -> !isDegraded());
        api.as(ADMINISTRATOR).get(DIFFERENCES).then().body("items.account", not(hasItem(NAME)));
    }

    @Test
    @Clause("V2")
    void a_leavers_account_is_closed_though_it_has_no_role_any_more_and_a_manager_elsewhere_names_it() {
        var account = account(OTHER_NAME);
        var record = employed(ADMINISTRATOR, "talsi", OTHER_NAME, LocalDate.of(2026, 1, 1));
        record.then().statusCode(201);
        var path = "/v1/staff/records/" + record.jsonPath().getString("id");
        Eventually.holds(
                "the directory knows that the account is theirs",
                () -> api.as(ADMINISTRATOR).get(path).jsonPath().getString("subject") != null);
        administration()
                .body(List.of(clerk()))
                .delete("/users/" + account + "/role-mappings/realm")
                .then()
                .statusCode(204);
        signIn(OTHER_NAME).then().statusCode(200);
        // Whoever acts while Keycloak is away has signed in before.
        api.as("manager-riga-3").get(path).then().statusCode(200);

        parts.kill(KEYCLOAK);
        var today = LocalDate.now(Clock.system(ZoneId.of("Europe/Riga")));
        Api.json(api.as(ADMINISTRATOR), Map.of("lastDay", today.minusDays(1).toString()))
                .header("If-Match", "*")
                .post(path + "/leaving")
                .then()
                .statusCode(200);
        employed("manager-riga-3", "riga-3", OTHER_NAME, today).then().statusCode(201);
        parts.start(KEYCLOAK);

        Eventually.holds("the account is closed", () -> signIn(OTHER_NAME).statusCode() == 400);
    }

    @Test
    void a_clerk_sees_records_and_keeps_none() {
        api.as("clerk-riga-3").get("/v1/staff/records?place=riga-3").then().statusCode(200);
        Api.json(Api.once(api.as("clerk-riga-3")), Map.of())
                .post("/v1/staff/records")
                .then()
                .statusCode(403);
        api.withoutToken().get("/v1/staff/records").then().statusCode(401);
    }

    private JsonPath differences() {
        var answer = api.as(ADMINISTRATOR).get(DIFFERENCES);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    private Response employed(String by, String place, String account, LocalDate from) {
        return Api.json(
                        Api.once(api.as(by)),
                        Map.of(
                                "givenName",
                                "Aizgājusī",
                                "familyName",
                                "Darbiniece",
                                "position",
                                Map.of("lv", "Inspektore"),
                                "place",
                                place,
                                "account",
                                account,
                                "employedFrom",
                                from.toString()))
                .post("/v1/staff/records");
    }

    private boolean isDegraded() {
        var ready = given().get(addresses.get("DIVISIONS_MANAGEMENT_URL") + "/q/health/ready");
        ready.then().statusCode(200);
        return ready.jsonPath().getString("checks.find { it.name == 'staff-accounts' }.data.degraded") != null;
    }

    /** As an administrator of the realm makes one; its id. */
    private String account(String name) {
        var admin = administration();
        admin.body(Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "firstName",
                        "Aizgājusī",
                        "lastName",
                        "Darbiniece",
                        "email",
                        name + "@example.org",
                        "attributes",
                        Map.of("divisions", List.of("talsi")),
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))))
                .post("/users")
                .then()
                .statusCode(201);
        String id = administration()
                .queryParam("username", name)
                .queryParam("exact", true)
                .get("/users")
                .path("[0].id");
        administration()
                .body(List.of(clerk()))
                .post("/users/" + id + "/role-mappings/realm")
                .then()
                .statusCode(204);
        return Objects.requireNonNull(id);
    }

    private Map<String, Object> clerk() {
        return administration().get("/roles/clerk").jsonPath().getMap("$");
    }

    private RequestSpecification administration() {
        String token = given().formParams(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        "ocma-admin",
                        "password",
                        inside.secret("keycloak.admin")))
                .post(keycloak() + "/realms/master/protocol/openid-connect/token")
                .path("access_token");
        return given().baseUri(keycloak() + "/admin/realms/ocma")
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(Objects.requireNonNull(token));
    }

    private Response signIn(String user) {
        return token(
                Map.of("grant_type", "password", "client_id", "staff-console", "username", user, "password", PASSWORD));
    }

    private Response refreshed(Response session) {
        return token(Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                "staff-console",
                "refresh_token",
                session.jsonPath().getString("refresh_token")));
    }

    private Response token(Map<String, String> form) {
        return given().formParams(form).post(keycloak() + "/realms/ocma/protocol/openid-connect/token");
    }

    private String keycloak() {
        return addresses.get("KEYCLOAK_URL");
    }
}
