package lv.ocma.gateway.caller;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A proof of possession as a client makes it, any part of which can be made wrong. */
final class TestProof {

    private static final Random RANDOM = new SecureRandom();

    private final Map<String, Object> claims = new HashMap<>();
    private final Map<String, Object> headers = new HashMap<>();
    private final EllipticCurveJsonWebKey key;
    private EllipticCurveJsonWebKey signer;

    TestProof(EllipticCurveJsonWebKey key, String method, String address, String token, long now) {
        this.key = key;
        this.signer = key;
        var id = new byte[16];
        RANDOM.nextBytes(id);
        headers.put("typ", "dpop+jwt");
        claims.putAll(Map.of(
                "jti",
                HexFormat.of().formatHex(id),
                "htm",
                method,
                "htu",
                address,
                "iat",
                now,
                "ath",
                Digests.text(token)));
    }

    static EllipticCurveJsonWebKey newKey() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static String thumbprint(EllipticCurveJsonWebKey key) {
        return key.calculateBase64urlEncodedThumbprint("SHA-256");
    }

    TestProof saying(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    TestProof without(String claim) {
        claims.remove(claim);
        return this;
    }

    TestProof withHeader(String name, Object value) {
        headers.put(name, value);
        return this;
    }

    TestProof signedBy(EllipticCurveJsonWebKey other) {
        signer = other;
        return this;
    }

    String text() {
        var signature = new JsonWebSignature();
        signature.setPayload(JsonUtil.toJson(claims));
        signature.setAlgorithmHeaderValue("ES256");
        signature.setJwkHeader(key);
        headers.forEach(signature.getHeaders()::setObjectHeaderValue);
        signature.setKey(signer.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
