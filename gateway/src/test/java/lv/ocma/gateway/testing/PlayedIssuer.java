package lv.ocma.gateway.testing;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import lv.ocma.platform.testing.TestTokens;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;

/** What a realm tells of itself and its keys, whose tokens are {@link TestTokens}. */
public final class PlayedIssuer {

    private static final String REALM = "/realms/test";
    private static final String KEYS = REALM + "/keys";

    private PlayedIssuer() {}

    static String address(PlayedService issuer) {
        return issuer.address() + REALM;
    }

    static void playAt(PlayedService issuer) {
        signsWith(issuer, ownKey());
    }

    /** @param keys each as a JWK, private parts left out */
    public static void signsWith(PlayedService issuer, JsonWebKey... keys) {
        var realm = new JsonObject(Map.of("issuer", TestTokens.ISSUER, "jwks_uri", issuer.address() + KEYS));
        var set = new JsonArray();
        for (var key : keys) {
            set.add(new JsonObject(key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)));
        }
        var published = new JsonObject().put("keys", set);
        issuer.answers(request -> answer(request, realm, published));
    }

    private static void answer(HttpServerRequest request, JsonObject realm, JsonObject keys) {
        request.response().end((request.path().equals(KEYS) ? keys : realm).encode());
    }

    /** Of the test run. */
    public static JsonWebKey ownKey() {
        return new RsaJsonWebKey(ownPublicKey());
    }

    /** Of the test run. */
    public static RSAPublicKey ownPublicKey() {
        try {
            var octets = Base64.getDecoder().decode(TestTokens.settings().get("quarkus.oidc.public-key"));
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(octets));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
