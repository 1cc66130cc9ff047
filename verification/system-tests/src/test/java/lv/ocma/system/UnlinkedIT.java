package lv.ocma.system;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.endsWith;

import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

/** Whoever signs in through a client and is neither a person nor an employee there, by tokens of the real Keycloak. */
@SystemTest
class UnlinkedIT {

    private final Api api;
    private final Addresses addresses;
    private final Diary diary;
    private final Inside inside;

    UnlinkedIT(Api api, Addresses addresses, Diary diary, Inside inside) {
        this.api = api;
        this.addresses = addresses;
        this.diary = diary;
        this.inside = inside;
    }

    @Test
    @Clause("V2")
    void an_employee_who_signs_in_through_a_front_end_has_nothing_of_what_the_front_end_has() {
        var visit = api.booked("front-end", diary.address("unlinked"), diary.aTimeAt("ventspils"));
        for (var user : new String[] {"auditor", "clerk-riga-3"}) {
            through("front-end", user).get(visit.path()).then().statusCode(403).body("type", endsWith("/forbidden"));
            Api.json(through("front-end", user), Map.of("reason", "OTHER"))
                    .header("If-Match", "*")
                    .post(visit.path() + "/cancellation")
                    .then()
                    .statusCode(403);
        }
        through("front-end", "auditor")
                .header("X-Manage-Token", visit.manageToken())
                .get(visit.path())
                .then()
                .statusCode(200);
        api.as("front-end").get(visit.path()).then().statusCode(200);
    }

    @Test
    @Clause("V2")
    void a_customer_at_the_staff_console_is_nobody() {
        through("staff-console", "customer")
                .get("/v1/appointments/" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    private RequestSpecification through(String client, String user) {
        var form = new HashMap<>(Map.of(
                "grant_type",
                "password",
                "client_id",
                client,
                "username",
                user,
                "password",
                inside.secret("user." + user)));
        if (!client.equals("staff-console")) {
            form.put("client_secret", inside.secret("client." + client));
        }
        String token = given().formParams(form)
                .post(addresses.get("KEYCLOAK_URL") + "/realms/ocma/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return api.withoutToken().auth().oauth2(token);
    }
}
