package lv.ocma.gateway.caller;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Keys with which an issuer signs.
 *
 * @param issuer as its tokens name it
 * @param asked when it was
 */
record KeySet(String issuer, List<PublicJsonWebKey> keys, Instant asked) {

    /** A realm has a few: a new one, the one before, and one for each kind of signature. */
    private static final int MOST = 32;

    static KeySet of(@Nullable String issuer, String document, Instant now) {
        if (issuer == null) {
            throw new IllegalArgumentException("A realm without a name");
        }
        var keys = new ArrayList<PublicJsonWebKey>();
        try {
            for (var key : new JsonWebKeySet(document).getJsonWebKeys()) {
                if (key instanceof PublicJsonWebKey known && isForSignatures(key) && keys.size() < MOST) {
                    keys.add(known);
                }
            }
        } catch (JoseException e) {
            throw new IllegalArgumentException("Keys that cannot be read", e);
        }
        return new KeySet(issuer, List.copyOf(keys), now);
    }

    private static boolean isForSignatures(JsonWebKey key) {
        return key.getUse() == null || key.getUse().equals(Use.SIGNATURE);
    }

    /** A token need not name its key (RFC 7515, 4.1.4). */
    boolean has(@Nullable String id) {
        return id == null || keys.stream().anyMatch(key -> id.equals(key.getKeyId()));
    }

    /** The octets that one of the keys has signed; null if none has. */
    byte @Nullable [] payload(Jws token) {
        var id = token.header("kid");
        for (var key : keys) {
            if (id == null || id.equals(key.getKeyId())) {
                var payload = token.payload(key.getPublicKey());
                if (payload != null) {
                    return payload;
                }
            }
        }
        return null;
    }
}
