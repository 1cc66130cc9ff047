package lv.ocma.platform.privacy;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keyed hash beside an encrypted column, so that equal values are found without being readable. */
@Singleton
public class LookupHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    LookupHash(@ConfigProperty(name = "ocma.lookup-key") String key) {
        this.key = KeyRing.key("OCMA_LOOKUP_KEY", key);
    }

    /**
     * @param kind of value, e.g. {@code personal-code}: equal texts of two kinds have different hashes
     * @param normalized one spelling for all that counts as equal
     */
    public String of(String kind, String normalized) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(normalized.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Hashing failed", e);
        }
    }
}
