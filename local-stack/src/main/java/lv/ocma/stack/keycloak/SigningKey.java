package lv.ocma.stack.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import lv.ocma.stack.home.StackFailure;

/** The private key by which the portal proves who it is (private_key_jwt, RFC 7523), signing with PS256. */
final class SigningKey {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final String ID = "portal-1";
    private static final long SECONDS_VALID = 60;

    private final RSAPrivateCrtKey key;

    SigningKey(String pkcs8) {
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pkcs8));
            key = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
        } catch (GeneralSecurityException e) {
            throw new StackFailure("the portal's key in secrets.properties is no RSA key; run ./ocma reset", e);
        }
    }

    static String pem(String pkcs8) {
        return "-----BEGIN PRIVATE KEY-----\n" + pkcs8 + "\n-----END PRIVATE KEY-----\n";
    }

    /** The JSON Web Key Set that Keycloak checks signatures with. */
    ObjectNode publicKeys() {
        var keys = JSON.createObjectNode();
        keys.putArray("keys")
                .addObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "PS256")
                .put("kid", ID)
                .put("n", URL.encodeToString(unsigned(key.getModulus())))
                .put("e", URL.encodeToString(unsigned(key.getPublicExponent())));
        return keys;
    }

    /** A client assertion: valid once, and for a minute. */
    String assertion(String client, String audience, Instant now) {
        var header =
                JSON.createObjectNode().put("alg", "PS256").put("typ", "JWT").put("kid", ID);
        var claims = JSON.createObjectNode()
                .put("iss", client)
                .put("sub", client)
                .put("aud", audience)
                .put("jti", UUID.randomUUID().toString())
                .put("iat", now.getEpochSecond())
                .put("exp", now.getEpochSecond() + SECONDS_VALID);
        var signed = encoded(header) + "." + encoded(claims);
        try {
            var signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new StackFailure("this JDK cannot sign with PS256: " + e.getMessage(), e);
        }
    }

    private static String encoded(ObjectNode node) {
        return URL.encodeToString(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
