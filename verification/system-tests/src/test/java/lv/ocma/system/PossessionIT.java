package lv.ocma.system;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

/** A front end whose tokens the real Keycloak binds to a key, through the gateway to the services, which know bearers alone. */
@SystemTest
class PossessionIT {

    private static final String CLIENT = "front-end-bound";
    private static final String APPOINTMENTS = "/v1/appointments";

    private final Api api;
    private final Addresses addresses;
    private final Diary diary;
    private final Inside inside;
    private final BoundKey key = new BoundKey();

    PossessionIT(Api api, Addresses addresses, Diary diary, Inside inside) {
        this.api = api;
        this.addresses = addresses;
        this.diary = diary;
        this.inside = inside;
    }

    @Test
    @Clause("V2")
    void a_client_that_proves_its_key_books_and_reads() {
        var token = token();
        var address = diary.address("bound");
        var booked = Api.once(Api.json(proven(token, "POST", APPOINTMENTS), Wish.of(diary.aTimeAt("talsi"), address)))
                .post(APPOINTMENTS);
        assertEquals(201, booked.statusCode(), booked.asString());
        var path = APPOINTMENTS + "/" + booked.path("id");
        proven(token, "GET", path).get(path).then().statusCode(200).body("id", equalTo(booked.path("id")));
    }

    @Test
    @Clause("V2")
    void a_proof_is_good_for_one_request() {
        var token = token();
        var proof = key.proof("GET", api.address() + APPOINTMENTS, token);
        assertEquals(200, read(token, proof).statusCode());
        read(token, proof)
                .then()
                .statusCode(401)
                .body("type", endsWith("/problems/proof-of-possession"))
                .body("reason", equalTo("replayed"));
    }

    @Test
    @Clause("V2")
    void the_token_alone_opens_nothing() {
        var token = token();
        api.withoutToken()
                .auth()
                .oauth2(token)
                .get(APPOINTMENTS)
                .then()
                .statusCode(401)
                .body("reason", equalTo("scheme"));
        read(token, new BoundKey().proof("GET", api.address() + APPOINTMENTS, token))
                .then()
                .statusCode(401)
                .body("reason", equalTo("key"));
    }

    @Test
    @Clause("V2")
    void a_token_that_says_all_the_right_things_and_is_of_another_key_is_refused() {
        var now = Instant.now().getEpochSecond();
        var forged = key.signed(
                Map.of("alg", "ES256", "typ", "JWT"),
                Map.of(
                        "iss",
                        addresses.get("ISSUER_URL"),
                        "aud",
                        "ocma-api",
                        "sub",
                        UUID.randomUUID().toString(),
                        "azp",
                        "front-end",
                        "typ",
                        "Bearer",
                        "scope",
                        "appointments:read",
                        "iat",
                        now,
                        "exp",
                        now + 600));
        api.withoutToken()
                .auth()
                .oauth2(forged)
                .get(APPOINTMENTS)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("type", endsWith("/problems/unauthenticated"));
    }

    private Response read(String token, String proof) {
        return api.withoutToken()
                .header("Authorization", "DPoP " + token)
                .header("DPoP", proof)
                .get(APPOINTMENTS);
    }

    private RequestSpecification proven(String token, String method, String path) {
        return api.withoutToken()
                .header("Authorization", "DPoP " + token)
                .header("DPoP", key.proof(method, api.address() + path, token));
    }

    private String token() {
        var address = addresses.get("ISSUER_URL") + "/protocol/openid-connect/token";
        return given().header("DPoP", key.proof("POST", address, null))
                .formParams(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        CLIENT,
                        "client_secret",
                        inside.secret("client." + CLIENT)))
                .post(address)
                .then()
                .statusCode(200)
                .body("token_type", equalTo("DPoP"))
                .extract()
                .path("access_token");
    }
}
