package lv.ocma.gateway.client;

import java.util.regex.Pattern;
import lv.ocma.platform.ids.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A key as its holder writes it: {@code ocma.<public id>.<256 random bits in base64url>}. It opens with a word that scanners for lost secrets can look for.
 *
 * @param id public part
 * @param digest of the whole, as {@link Tokens#hash} makes it
 */
record KeyText(String id, String digest) {

    static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{6,38}[a-z0-9]");

    private static final String OPENING = "ocma.";
    private static final Pattern WHOLE = Pattern.compile("ocma\\.(" + ID.pattern() + ")\\.[A-Za-z0-9_-]{43}");

    static String random(String id) {
        return OPENING + id + "." + Tokens.random();
    }

    /** Null of what is no key. */
    static @Nullable KeyText read(String written) {
        var parts = WHOLE.matcher(written);
        return parts.matches() ? new KeyText(parts.group(1), Tokens.hash(written)) : null;
    }
}
