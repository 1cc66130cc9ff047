package lv.ocma.platform.ids;

import java.security.SecureRandom;
import java.util.Base64;
import lv.ocma.platform.digest.Sha256;

/** Bearer secrets given to a caller once; only their hash is kept. */
public final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Tokens() {}

    /** 256 random bits, base64url. */
    public static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256, base64url. Enough for a secret of 256 random bits; for anything guessable use a keyed hash. */
    public static String hash(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(token));
    }
}
