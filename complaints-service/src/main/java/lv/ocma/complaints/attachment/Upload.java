package lv.ocma.complaints.attachment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file as it was sent. */
final class Upload {

    private final byte[] content;
    private final String sha256;

    Upload(byte[] content) {
        this.content = content;
        this.sha256 = HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    byte[] content() {
        return content;
    }

    /** In hexadecimal; by this it is told whether a repeated request sends the same. */
    @JsonValue
    String hash() {
        return sha256;
    }
}
