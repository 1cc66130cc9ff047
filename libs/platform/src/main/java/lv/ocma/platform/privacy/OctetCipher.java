package lv.ocma.platform.privacy;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM for columns of octets, with the keys of {@link ColumnCipher}: length of the key's id, the id, nonce, ciphertext, tag. What is sealed for one
 * place is not opened at another.
 */
@Singleton
public class OctetCipher {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Keys keys;

    OctetCipher(ColumnCipher columns) {
        this.keys = columns.keys();
    }

    /** @param place where it stands, such as the id and the position of its row; the same is told to open it */
    public byte[] seal(byte[] octets, int offset, int length, String place) {
        var ring = keys.ring();
        var id = ring.currentId().getBytes(StandardCharsets.US_ASCII);
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(Cipher.ENCRYPT_MODE, ring.current(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            var sealed = ByteBuffer.allocate(1 + id.length + NONCE_BYTES + cipher.getOutputSize(length))
                    .put((byte) id.length)
                    .put(id)
                    .put(nonce);
            cipher.doFinal(ByteBuffer.wrap(octets, offset, length), sealed);
            return sealed.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Encryption failed", e);
        }
    }

    public byte[] open(byte[] sealed, String place) {
        var parts = ByteBuffer.wrap(sealed);
        var id = new byte[parts.get()];
        parts.get(id);
        var nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        try {
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    keys.ring().require(new String(id, StandardCharsets.US_ASCII)),
                    new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(sealed, parts.position(), parts.remaining());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Decryption failed: altered octets, another place or wrong key", e);
        }
    }
}
