package lv.ocma.notifications.courier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a client verifies a call, by the words of Standard Webhooks and without any code of the service. */
public final class Verified {

    /** What stands before an Ed25519 key in its X.509 form (RFC 8410). */
    private static final String X509 = "302a300506032b6570032100";

    private Verified() {}

    public static boolean bySecret(String secret, String id, String timestamp, String body, String signature) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            var expected = "v1,"
                    + Base64.getEncoder()
                            .encodeToString(mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8)));
            return MessageDigest.isEqual(expected.getBytes(UTF_8), signature.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static boolean byPublicKey(String key, String id, String timestamp, String body, String signature)
            throws GeneralSecurityException {
        var encoded = HexFormat.of()
                .parseHex(X509 + HexFormat.of().formatHex(Base64.getDecoder().decode(key.substring("whpk_".length()))));
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verifier.update((id + "." + timestamp + "." + body).getBytes(UTF_8));
        return signature.startsWith("v1a,")
                && verifier.verify(Base64.getDecoder().decode(signature.substring("v1a,".length())));
    }
}
