package lv.ocma.divisions.staffaccount;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import lv.ocma.platform.security.StaffRole;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The few calls of Keycloak's administration that the directory needs, as a client of the realm that may do no more. */
@ApplicationScoped
class KeycloakAccounts {

    private static final int PAGE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int GONE = 404;

    private final ObjectMapper json;
    private final String realm;
    private final String client;
    private final String secret;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** @param realm address of the realm, which tokens name as their issuer */
    KeycloakAccounts(
            ObjectMapper json,
            @ConfigProperty(name = "ocma.divisions.accounts.realm") String realm,
            @ConfigProperty(name = "ocma.divisions.accounts.client") String client,
            @ConfigProperty(name = "ocma.divisions.accounts.client-secret") String secret) {
        this.json = json;
        this.realm = realm;
        this.client = client;
        this.secret = secret;
    }

    /** What is asked for with one token. */
    Session open() throws KeycloakAway {
        var form = "grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret=" + encoded(secret);
        var request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return new Session(answered(request).path("access_token").asText());
    }

    final class Session {

        private final String token;

        private Session(String token) {
            this.token = token;
        }

        /** Everybody with a role of the staff, page by page, as customers are a hundred times as many. */
        Collection<Account> ofStaff() throws KeycloakAway {
            var accounts = new LinkedHashMap<String, Account>();
            for (var role : StaffRole.values()) {
                int seen = 0;
                int last = PAGE;
                while (last == PAGE) {
                    var page = get("/roles/" + role.claim() + "/users?briefRepresentation=false&first=" + seen + "&max="
                            + PAGE);
                    page.forEach(user -> {
                        var account = account(user, Set.of(role));
                        accounts.merge(account.subject(), account, Account::with);
                    });
                    last = page.size();
                    seen += last;
                }
            }
            return accounts.values();
        }

        /** An account without a role of the staff. */
        Optional<Account> named(String name) throws KeycloakAway {
            var found = get("/users?briefRepresentation=false&exact=true&username=" + encoded(name));
            return found.isEmpty() ? Optional.empty() : Optional.of(account(found.path(0), Set.of()));
        }

        /** Nobody signs in with it any more, and who has signed in is signed out. One that is gone is closed. */
        void close(String subject) throws KeycloakAway {
            var address = "/users/" + encoded(subject);
            send(request(address).PUT(BodyPublishers.ofString("{\"enabled\":false}")), GONE);
            send(request(address + "/logout").POST(BodyPublishers.noBody()), GONE);
        }

        private JsonNode get(String path) throws KeycloakAway {
            return answered(request(path).GET());
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(realm.replaceFirst("/realms/", "/admin/realms/") + path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json");
        }
    }

    private static Account account(JsonNode user, Set<StaffRole> roles) {
        var divisions = new HashSet<String>();
        user.at("/attributes/divisions").forEach(division -> divisions.add(division.asText()));
        return new Account(
                user.path("id").asText(),
                user.path("username").asText(),
                user.path("firstName").asText(),
                user.path("lastName").asText(),
                user.path("enabled").asBoolean(),
                Set.copyOf(divisions),
                roles);
    }

    private JsonNode answered(HttpRequest.Builder request) throws KeycloakAway {
        try {
            return json.readTree(send(request, null));
        } catch (JsonProcessingException e) {
            throw new KeycloakAway("answer that is no JSON", e);
        }
    }

    /** What went wrong says nothing of what was asked or answered, which is personal. */
    private String send(HttpRequest.Builder request, @Nullable Integer alsoFine) throws KeycloakAway {
        try {
            var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            int status = answer.statusCode();
            if (status / 100 != 2 && !Integer.valueOf(status).equals(alsoFine)) {
                throw new KeycloakAway("status " + status);
            }
            return answer.body();
        } catch (IOException e) {
            throw new KeycloakAway(e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeycloakAway("interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
