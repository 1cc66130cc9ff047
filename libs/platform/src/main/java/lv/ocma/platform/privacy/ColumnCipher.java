package lv.ocma.platform.privacy;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** AES-256-GCM for columns: {@code keyId.base64url(nonce, ciphertext, tag)}. The same text never looks the same twice. */
@Singleton
public class ColumnCipher {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final String NONCE_ALGORITHM = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Keys keys;

    ColumnCipher(@ConfigProperty(name = "ocma.column-keys") String keys) {
        this.keys = Keys.of("OCMA_COLUMN_KEYS", keys);
    }

    Keys keys() {
        return keys;
    }

    public String encrypt(String text) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return encrypt(text, nonce, keys.ring());
    }

    /** Under one key the same text always looks the same, for what is compared: it tells who reads it that two are equal, and no more. */
    public String encryptAlike(String text) {
        var ring = keys.ring();
        try {
            var mac = Mac.getInstance(NONCE_ALGORITHM);
            mac.init(new SecretKeySpec(ring.current().getEncoded(), NONCE_ALGORITHM));
            var nonce = Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), NONCE_BYTES);
            return encrypt(text, nonce, ring);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Encryption failed", e);
        }
    }

    private static String encrypt(String text, byte[] nonce, KeyRing ring) {
        try {
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(Cipher.ENCRYPT_MODE, ring.current(), new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            var value =
                    ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
            return ring.currentId() + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(value.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Encryption failed", e);
        }
    }

    public String decrypt(String value) {
        var dot = value.indexOf('.');
        if (dot < 1) {
            throw new IllegalStateException("Not an encrypted value");
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(value.substring(dot + 1));
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    keys.ring().require(value.substring(0, dot)),
                    new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE_BYTES));
            return new String(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Decryption failed: altered value or wrong key", e);
        }
    }
}
