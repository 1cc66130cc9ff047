package lv.ocma.gateway.caller;

import java.security.Key;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * A signed token of three parts, signature not looked at yet. What makes the library stumble, which takes for granted that members
 * have the types they should have, is as bad as what it refuses.
 */
final class Jws {

    /** With a key of which one half is public: whoever could check a shared one could sign with it too. */
    private static final String[] ALGORITHMS = {
        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
        AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
        AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
        AlgorithmIdentifiers.EDDSA,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
        AlgorithmIdentifiers.RSA_USING_SHA256,
        AlgorithmIdentifiers.RSA_USING_SHA384,
        AlgorithmIdentifiers.RSA_USING_SHA512
    };

    static final String ALGORITHMS_SHOWN = String.join(" ", ALGORITHMS);

    private static final AlgorithmConstraints PERMITTED = new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS);

    /** Longer keys cost whoever checks the most, and this one is checked for strangers. */
    private static final int LONGEST_RSA_MODULUS = 4096;

    private final JsonWebSignature signature;

    private Jws(JsonWebSignature signature) {
        this.signature = signature;
    }

    /** Null where it is none, or signed in a way that is not taken. */
    static @Nullable Jws parse(String token) {
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(PERMITTED);
        try {
            signature.setCompactSerialization(token);
            signature.getAlgorithm();
            return new Jws(signature);
        } catch (JoseException | RuntimeException e) {
            return null;
        }
    }

    @Nullable
    String header(String name) {
        return signature.getHeaders().getObjectHeaderValue(name) instanceof String text ? text : null;
    }

    /** The key that it brings itself, if that is a public one and of a bearable size. */
    @Nullable
    PublicJsonWebKey ownKey() {
        if (!(signature.getHeaders().getObjectHeaderValue("jwk") instanceof Map<?, ?> members)
                || members.containsKey("d")
                || members.containsKey("k")) {
            return null;
        }
        try {
            var key = signature.getHeaders().getPublicJwkHeaderValue("jwk", null);
            return key.getKey() instanceof java.security.interfaces.RSAKey rsa
                            && rsa.getModulus().bitLength() > LONGEST_RSA_MODULUS
                    ? null
                    : key;
        } catch (JoseException | RuntimeException e) {
            return null;
        }
    }

    /** Null where the signature is not of this key. */
    byte @Nullable [] payload(Key key) {
        signature.setKey(key);
        try {
            return signature.verifySignature() ? signature.getPayloadBytes() : null;
        } catch (JoseException | RuntimeException e) {
            // Another kind of key than the algorithm needs.
            return null;
        }
    }
}
