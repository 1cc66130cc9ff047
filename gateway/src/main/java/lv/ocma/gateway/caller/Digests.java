package lv.ocma.gateway.caller;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** SHA-256, as it stands for secrets that are not kept, and in the claims of RFC 8705 and RFC 9449. */
final class Digests {

    private Digests() {}

    static byte[] of(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As base64url without padding. */
    static String text(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(of(octets));
    }

    static String text(String text) {
        return text(text.getBytes(StandardCharsets.UTF_8));
    }
}
