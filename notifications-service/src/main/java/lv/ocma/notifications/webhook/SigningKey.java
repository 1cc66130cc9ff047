package lv.ocma.notifications.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs calls by Standard Webhooks 1.0.0: HMAC-SHA256 with a secret that the client has too ({@code v1}), or Ed25519 with a private key of which the client
 * has the public one ({@code v1a}).
 *
 * @param text {@code whsec_} and the base64 of 32 random bytes, or {@code whsk_} and that of the private and the public key
 */
public record SigningKey(String text) {

    static final String SYMMETRIC = "v1";
    static final String ASYMMETRIC = "v1a";

    private static final String SECRET = "whsec_";
    private static final String PRIVATE = "whsk_";
    private static final String PUBLIC = "whpk_";
    private static final String HMAC = "HmacSHA256";
    private static final String CURVE = "Ed25519";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param kind {@code v1} or {@code v1a} */
    static SigningKey make(String kind) {
        return switch (kind) {
            case SYMMETRIC -> {
                var secret = new byte[BYTES];
                RANDOM.nextBytes(secret);
                yield new SigningKey(SECRET + base64(secret));
            }
            case ASYMMETRIC -> new SigningKey(PRIVATE + base64(keyPair()));
            default -> throw new IllegalArgumentException("no kind of signature");
        };
    }

    /** The private key and after it the public one. */
    private static byte[] keyPair() {
        try {
            var pair = KeyPairGenerator.getInstance(CURVE).generateKeyPair();
            var both = Arrays.copyOf(
                    ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(), BYTES + BYTES);
            // Of the encoded form the key itself is the end.
            var encoded = pair.getPublic().getEncoded();
            System.arraycopy(encoded, encoded.length - BYTES, both, BYTES, BYTES);
            return both;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String kind() {
        return text.startsWith(SECRET) ? SYMMETRIC : ASYMMETRIC;
    }

    /** What the client is told once; null where it needs none. */
    @Nullable
    String secret() {
        return text.startsWith(SECRET) ? text : null;
    }

    /** By which the client verifies; null where there is none. */
    @Nullable
    String publicKey() {
        return text.startsWith(PRIVATE) ? PUBLIC + base64(Arrays.copyOfRange(bytes(), BYTES, BYTES + BYTES)) : null;
    }

    /**
     * A word of the header {@code webhook-signature}.
     *
     * @param second of the attempt, since 1970
     */
    public String signature(String id, long second, String payload) {
        var content = (id + "." + second + "." + payload).getBytes(StandardCharsets.UTF_8);
        try {
            return kind() + "," + base64(text.startsWith(SECRET) ? mac(content) : signed(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] mac(byte[] content) throws GeneralSecurityException {
        var mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(bytes(), HMAC));
        return mac.doFinal(content);
    }

    private byte[] signed(byte[] content) throws GeneralSecurityException {
        var key = KeyFactory.getInstance(CURVE)
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, Arrays.copyOf(bytes(), BYTES)));
        var signature = Signature.getInstance(CURVE);
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }

    private byte[] bytes() {
        return Base64.getDecoder().decode(text.substring(text.indexOf('_') + 1));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A key may end up in a log. */
    @Override
    public String toString() {
        return "SigningKey[" + kind() + "]";
    }
}
