package lv.ocma.gateway.client;

import static lv.ocma.platform.testing.Requests.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import lv.ocma.gateway.testing.PlayedServices;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlayedServices.class)
@TestProfile(StoreAwayTest.NowhereAtStart.class)
class StoreAwayTest {

    /** At the port for discarding nobody listens. */
    public static class NowhereAtStart implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:9/nowhere");
        }
    }

    @Inject
    Clients clients;

    @Test
    void origins_of_the_configuration_hold_from_the_start() {
        given().header("Origin", "https://registered.example.lv")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/v1/appointments")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "https://registered.example.lv");
    }

    @Test
    void whether_a_key_is_somebodys_cannot_be_said() {
        assertTrue(clients.clientOf("ocma.abcd1234." + "x".repeat(43)).failed());
    }

    @Test
    void the_registry_says_that_it_is_away_for_a_moment() {
        given().header("Authorization", "Bearer " + TestTokens.staff(StaffRole.ADMINISTRATOR))
                .get("/v1/clients")
                .then()
                .statusCode(503);
    }
}
