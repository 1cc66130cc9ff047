package lv.ocma.gateway.caller;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lv.ocma.gateway.testing.PlayedIssuer;
import lv.ocma.platform.testing.TestTokens;

/** Tokens that say what a good one says, and were signed by nobody who may. */
final class Forged {

    private static final PrivateKey ANOTHER = anotherKey();

    private Forged() {}

    /** By a key that no issuer has published. */
    static String signedByAnother() {
        return signed(good(), "RS256");
    }

    static String unsigned() {
        return header("none") + "." + claims(good()) + ".";
    }

    /** The unsigned one with the signature of the good one left on. */
    static String saidToBeUnsigned() {
        return header("none") + "." + claims(good()) + "." + good().split("\\.", -1)[2];
    }

    /** With what everyone may know of the issuer for a secret (CVE-2015-9235). */
    static String signedWithThePublicKey() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(PlayedIssuer.ownPublicKey().getEncoded(), "HmacSHA256"));
            var text = header("HS256") + "." + claims(good());
            return text + "." + base64(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(String like, String algorithm) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(ANOTHER);
            var text = header(algorithm) + "." + claims(like);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String good() {
        return TestTokens.frontEnd("front-end");
    }

    private static String header(String algorithm) {
        return base64("{\"alg\":\"%s\",\"typ\":\"JWT\"}".formatted(algorithm).getBytes(StandardCharsets.US_ASCII));
    }

    private static String claims(String token) {
        return token.split("\\.", -1)[1];
    }

    private static String base64(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    private static PrivateKey anotherKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
