package lv.ocma.divisions.staffaccount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everybody here is invented. */
class KeycloakAccountsTest {

    private final StandInKeycloak keycloak = new StandInKeycloak();

    @AfterEach
    void it_stops() {
        keycloak.close();
    }

    @Test
    void a_wrong_secret_and_a_server_that_is_not_there_are_keycloak_away() {
        var wrong = new KeycloakAccounts(new ObjectMapper(), keycloak.realm(), "divisions-service", "wrong");
        assertEquals("status 401", assertThrows(KeycloakAway.class, wrong::open).getMessage());
        var asked = keycloak.asked();
        keycloak.close();
        assertEquals(
                "ConnectException",
                assertThrows(KeycloakAway.class, asked::open).getMessage());
    }

    @Test
    void more_staff_than_fit_in_one_page_are_all_seen() throws KeycloakAway {
        for (int number = 0; number < 230; number++) {
            keycloak.user("clerk-" + number, "Klerks", "Skaitlis", "talsi", "clerk");
        }
        assertEquals(230, keycloak.asked().open().ofStaff().size());
    }
}
