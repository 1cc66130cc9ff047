package lv.ocma.platform.privacy;

import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keys of one purpose by id: the first encrypts, all decrypt, so that keys rotate while values of older keys stay readable. */
final class KeyRing {

    private static final int KEY_BYTES = 32;
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final String currentId;

    private KeyRing(String name, String configured) {
        for (var entry : configured.split(",", -1)) {
            var parts = entry.trim().split(":", 2);
            if (parts.length != 2 || !KEY_ID.matcher(parts[0]).matches()) {
                throw new IllegalArgumentException(name + " is a list of keyId:base64 separated by commas");
            }
            if (keys.put(parts[0], key(name, parts[1])) != null) {
                throw new IllegalArgumentException(name + " has two keys with the id " + parts[0]);
            }
        }
        currentId = keys.keySet().iterator().next();
    }

    /** @param name of the setting, for messages; the value itself is never shown */
    static KeyRing of(String name, String configured) {
        return new KeyRing(name, configured);
    }

    static SecretKey key(String name, String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException(name + " has a key that is not base64");
        }
        throw new IllegalArgumentException(name + " has a key that is not of 32 bytes");
    }

    /** The one that encrypts first. */
    Set<String> ids() {
        return Collections.unmodifiableSet(keys.keySet());
    }

    String currentId() {
        return currentId;
    }

    SecretKey current() {
        return require(currentId);
    }

    SecretKey require(String id) {
        var key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException(
                    "No key " + id + "; a rotated key must stay configured while its values are kept");
        }
        return key;
    }
}
