package lv.ocma.gateway.caller;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import lv.ocma.platform.digest.Sha256;

/** SHA-256, as it stands for secrets that are not kept, and in the claims of RFC 8705 and RFC 9449. */
final class Digests {

    private Digests() {}

    static byte[] of(byte[] octets) {
        return Sha256.of(octets);
    }

    static byte[] of(String text) {
        return Sha256.of(text);
    }

    /** As base64url without padding. */
    static String text(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(of(octets));
    }

    static String text(String text) {
        return text(text.getBytes(StandardCharsets.UTF_8));
    }
}
