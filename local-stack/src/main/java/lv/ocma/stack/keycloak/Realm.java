package lv.ocma.stack.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import lv.ocma.stack.home.Secrets;
import lv.ocma.stack.home.StackFailure;

/**
 * The realm of a local stack: the suite's realm file, and over it the demo's users, the mark on all its tokens, generated
 * passwords and secrets, and sign-in by password alone, which scripts need and people must not have.
 */
public final class Realm {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SIGNING = "realm.key";
    private static final String PORTAL = "client.portal.key";

    private final Secrets secrets;

    public Realm(Secrets secrets) {
        this.secrets = secrets;
    }

    /** What takes seconds to find, for stacks that shall not look for it themselves. */
    public static void makeKeys(Secrets secrets) {
        var _ = secrets.rsa(SIGNING);
        var _ = secrets.rsa(PORTAL);
    }

    ObjectNode composed() {
        var realm = read("/realm/ocma-realm.json");
        var demo = read("/realm/demo-overlay.json");
        realm.set("displayName", demo.get("displayName"));
        realm.withArray("clientScopes").addAll(demo.withArray("clientScopes"));
        realm.withArray("users").addAll(demo.withArray("users"));
        realm.withArray("users").forEach(user -> passwordFor((ObjectNode) user));
        realm.withArray("clients").forEach(client -> credentialsFor((ObjectNode) client));
        realm.withObject("components").set("org.keycloak.keys.KeyProvider", keys());
        return realm;
    }

    private void passwordFor(ObjectNode user) {
        if (user.has("serviceAccountClientId")) {
            return;
        }
        user.withArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", userPassword(user.get("username").asText()))
                .put("temporary", false);
    }

    private void credentialsFor(ObjectNode client) {
        var id = client.get("clientId").asText();
        client.withArray("defaultClientScopes").add("demo");
        if (client.get("standardFlowEnabled").asBoolean()) {
            client.put("directAccessGrantsEnabled", true);
        }
        switch (client.path("clientAuthenticatorType").asText()) {
            case "client-secret" -> client.put("secret", clientSecret(id));
            case "client-jwt" ->
                client.withObject("attributes")
                        .put("jwks.string", signingKey().publicKeys().toString());
            default -> {
                // A public client has nothing to prove.
            }
        }
    }

    /** The signing key is ours and stays; the keys for cookies and refresh tokens may come and go with an import. */
    private ArrayNode keys() {
        var providers = JSON.createArrayNode();
        provider(providers, "rsa", Map.of("privateKey", SigningKey.pem(secrets.rsa(SIGNING)), "algorithm", "RS256"));
        provider(providers, "hmac-generated", Map.of("algorithm", "HS512"));
        provider(providers, "aes-generated", Map.of());
        return providers;
    }

    private static void provider(ArrayNode providers, String id, Map<String, String> settings) {
        var provider = providers.addObject().put("name", id).put("providerId", id);
        var config = provider.putObject("config");
        config.putArray("priority").add("100");
        new java.util.TreeMap<>(settings)
                .forEach((name, value) -> config.putArray(name).add(value));
    }

    public String userPassword(String user) {
        return secrets.password("user." + user);
    }

    public String clientSecret(String client) {
        return clientSecret(secrets, client);
    }

    /** As the client itself is told. */
    public static String clientSecret(Secrets secrets, String client) {
        return secrets.password("client." + client);
    }

    SigningKey signingKey() {
        return new SigningKey(secrets.rsa(PORTAL));
    }

    static ObjectNode read(String resource) {
        try (var file = Realm.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new StackFailure(resource + " is missing in the launcher; build it again");
            }
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new StackFailure(resource + " is no JSON: " + e.getMessage(), e);
        }
    }
}
