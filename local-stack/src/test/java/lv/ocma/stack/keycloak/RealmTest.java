package lv.ocma.stack.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTest {
    @TempDir
    Path folder;

    @Test
    void the_suites_own_realm_holds_no_secret_nobody_who_signs_in_and_no_sign_in_by_password() {
        var realm = Realm.read("/realm/ocma-realm.json");
        for (var user : realm.get("users")) {
            assertTrue(user.has("serviceAccountClientId") && !user.has("credentials"));
        }
        for (var client : realm.get("clients")) {
            var secret = client.path("secret").asText();
            assertTrue(
                    secret.isEmpty() || secret.matches("\\$\\{[A-Z_]+}"),
                    client.get("clientId").asText());
            assertFalse(
                    client.get("directAccessGrantsEnabled").asBoolean(),
                    client.get("clientId").asText());
        }
    }

    @Test
    void people_sign_in_with_proof_of_the_code_whatever_the_client() {
        for (var client : Realm.read("/realm/ocma-realm.json").get("clients")) {
            if (client.get("standardFlowEnabled").asBoolean()) {
                assertEquals(
                        "S256",
                        client.at("/attributes/pkce.code.challenge.method").asText(),
                        client.get("clientId").asText());
            }
        }
    }

    @Test
    void staff_roles_reach_only_tokens_of_the_staff_console() {
        for (var client : Realm.read("/realm/ocma-realm.json").get("clients")) {
            var id = client.get("clientId").asText();
            assertFalse(client.get("fullScopeAllowed").asBoolean(), id);
            assertEquals("staff-console".equals(id), scopes(client).contains("staff"), id);
        }
    }

    @Test
    void a_token_says_where_it_is_the_clients_own_by_what_no_user_can_have() {
        var mapper =
                by(by(realm().get("clientScopes"), "name", "basic").get("protocolMappers"), "name", "service_account");
        assertEquals(
                "oidc-usersessionmodel-note-mapper",
                mapper.get("protocolMapper").asText());
        assertEquals("client_id", mapper.at("/config/user.session.note").asText());
        assertEquals("service_account", mapper.at("/config/claim.name").asText());
        for (var client : realm().get("clients")) {
            assertTrue(scopes(client).contains("basic"), client.get("clientId").asText());
        }
    }

    @Test
    void a_service_reaches_of_the_administration_the_users_and_who_has_which_role_and_no_more() {
        var realm = realm();
        var account = by(realm.get("users"), "username", "service-account-divisions-service");
        var roles = account.at("/clientRoles/realm-management").toString();
        assertEquals("[\"manage-users\",\"view-realm\"]", roles);
        assertFalse(account.has("realmRoles"));
        assertEquals(
                roles, realm.at("/clientScopeMappings/realm-management/0/roles").toString());
        var client = by(realm.get("clients"), "clientId", "divisions-service");
        assertEquals(
                new Realm(new Secrets(home())).clientSecret("divisions-service"),
                client.get("secret").asText());
    }

    @Test
    void every_client_of_a_local_stack_marks_its_tokens_as_demo() {
        for (var client : realm().get("clients")) {
            assertTrue(scopes(client).contains("demo"), client.get("clientId").asText());
        }
    }

    @Test
    void every_demo_user_has_the_generated_password_and_a_code_of_the_new_style_that_no_one_has() {
        var realm = new Realm(new Secrets(home()));
        for (var user : realm.composed().get("users")) {
            if (user.has("serviceAccountClientId")) {
                continue;
            }
            var name = user.get("username").asText();
            assertEquals(
                    realm.userPassword(name), user.at("/credentials/0/value").asText());
            var code = user.at("/attributes/personal_code/0");
            assertTrue(code.isMissingNode() || code.asText().startsWith("32"), name);
            // Of somebody born in 1800.
            user.at("/attributes/earlier_personal_codes")
                    .forEach(earlier -> assertTrue(earlier.asText().matches("\\d{4}000\\d{4}"), name));
            assertTrue(user.get("email").asText().endsWith("@example.org"), name);
        }
    }

    @Test
    void a_person_with_an_old_and_a_new_code_has_both_in_the_token() {
        var user = by(realm().get("users"), "username", "customer");
        assertEquals(
                "31120000000", user.at("/attributes/earlier_personal_codes/0").asText());
        var mappers = by(realm().get("clientScopes"), "name", "person").get("protocolMappers");
        var earlier = by(mappers, "name", "earlier_personal_codes").get("config");
        assertEquals("true", earlier.get("multivalued").asText());
        assertEquals("true", earlier.get("access.token.claim").asText());
        assertEquals("earlier_personal_codes", earlier.get("claim.name").asText());
    }

    @Test
    void everyone_whom_token_offers_exists() {
        var users = new HashSet<String>();
        realm().get("users").forEach(user -> users.add(user.get("username").asText()));
        assertTrue(users.containsAll(Tokens.users()), users.toString());
    }

    @Test
    void composing_twice_gives_the_same_realm_so_that_a_restart_imports_nothing() {
        assertEquals(realm().toString(), realm().toString());
    }

    private static JsonNode by(JsonNode all, String member, String value) {
        for (var each : all) {
            if (value.equals(each.path(member).asText())) {
                return each;
            }
        }
        throw new AssertionError("no " + value);
    }

    private static Set<String> scopes(JsonNode client) {
        var scopes = new HashSet<String>();
        client.get("defaultClientScopes").forEach(scope -> scopes.add(scope.asText()));
        return scopes;
    }

    private JsonNode realm() {
        return new Realm(new Secrets(home())).composed();
    }

    private Home home() {
        return new Home(folder, folder);
    }
}
