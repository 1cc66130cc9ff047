package lv.ocma.gateway.caller;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import lv.ocma.gateway.caller.Denied.Lack;
import lv.ocma.gateway.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * That whoever sends a token has the key it was given to, for one request (RFC 9449, 4.3).
 *
 * @param method of the request
 * @param address of the request as callers know it, without a query
 * @param token sent beside it
 * @param key thumbprint that the token names
 */
record Proof(String method, String address, String token, String key) {

    private static final String TYPE = "dpop+jwt";
    private static final int LONGEST_ID = 256;

    /**
     * @param written what stands in the header DPoP
     * @param age until which a proof is good
     * @return what identifies it, to be seen once only
     * @throws Refusal where it proves nothing
     */
    byte[] check(String written, Duration age, Duration grace, Clock clock, ObjectMapper json) {
        var signed = Jws.parse(written);
        if (signed == null || !TYPE.equalsIgnoreCase(signed.header("typ"))) {
            throw Denied.unproven(signed == null ? Lack.ALGORITHM : Lack.MALFORMED);
        }
        var own = signed.ownKey();
        if (own == null) {
            throw Denied.unproven(Lack.MALFORMED);
        }
        // First, as a signature by any key of the sender's choice costs more to check.
        require(thumbprint(own).equals(key), Lack.KEY);
        var payload = signed.payload(own.getPublicKey());
        if (payload == null) {
            throw Denied.unproven(Lack.SIGNATURE);
        }
        var claims = parse(json, payload);
        require(method.equals(claims.path("htm").asText()), Lack.METHOD);
        require(address.equals(plain(claims.path("htu").asText())), Lack.ADDRESS);
        require(Digests.text(token).equals(claims.path("ath").asText()), Lack.TOKEN);
        require(isNew(claims.path("iat"), age, grace, clock), Lack.TIME);
        var id = claims.path("jti");
        require(id.isTextual() && !id.asText().isEmpty() && id.asText().length() <= LONGEST_ID, Lack.MALFORMED);
        return Digests.of(key + " " + id.asText());
    }

    private static boolean isNew(JsonNode made, Duration age, Duration grace, Clock clock) {
        if (!made.isNumber() || !made.canConvertToLong()) {
            return false;
        }
        var now = clock.instant().getEpochSecond();
        var at = made.longValue();
        return at >= now - age.toSeconds() - grace.toSeconds() && at <= now + grace.toSeconds();
    }

    private static String thumbprint(org.jose4j.jwk.PublicJsonWebKey own) {
        return own.calculateBase64urlEncodedThumbprint("SHA-256");
    }

    private static JsonNode parse(ObjectMapper json, byte[] payload) {
        try {
            return json.readTree(payload);
        } catch (JacksonException e) {
            throw Denied.unproven(Lack.MALFORMED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(boolean holds, Lack otherwise) {
        if (!holds) {
            throw Denied.unproven(otherwise);
        }
    }

    /** Without query and fragment, in the form that does not depend on who wrote it (RFC 3986, 6.2.2 and 6.2.3); null for what is no address. */
    static @Nullable String plain(String address) {
        try {
            var uri = new URI(address);
            if (uri.getScheme() == null || uri.getHost() == null || uri.getUserInfo() != null) {
                return null;
            }
            var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            var usual = uri.getPort() == -1 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
            var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + uri.getPort()) + path;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
