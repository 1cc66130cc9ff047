package lv.ocma.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of a client that registered for proofs of possession, and the proofs that it makes (RFC 9449), by the JDK alone. */
final class BoundKey {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OCTETS = 32;

    private final KeyPair keys;

    BoundKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param token that is sent beside it; none where one is asked for */
    String proof(String method, String address, @Nullable String token) {
        var claims = new LinkedHashMap<String, Object>(Map.of(
                "jti",
                UUID.randomUUID().toString(),
                "htm",
                method,
                "htu",
                address,
                "iat",
                Instant.now().getEpochSecond()));
        if (token != null) {
            claims.put("ath", base64(sha256(token)));
        }
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var key = Map.of(
                "kty",
                "EC",
                "crv",
                "P-256",
                "x",
                base64(octets(point.getAffineX())),
                "y",
                base64(octets(point.getAffineY())));
        return signed(Map.of("typ", "dpop+jwt", "alg", "ES256", "jwk", key), claims);
    }

    String signed(Map<String, ?> header, Map<String, ?> claims) {
        try {
            var text = base64(JSON.writeValueAsBytes(header)) + "." + base64(JSON.writeValueAsBytes(claims));
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] octets(BigInteger coordinate) {
        var written = coordinate.toByteArray();
        var octets = new byte[OCTETS];
        var from = Math.max(0, written.length - OCTETS);
        var significant = Arrays.copyOfRange(written, from, written.length);
        System.arraycopy(significant, 0, octets, OCTETS - significant.length, significant.length);
        return octets;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
