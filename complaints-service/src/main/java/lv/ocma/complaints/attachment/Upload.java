package lv.ocma.complaints.attachment;

import com.fasterxml.jackson.annotation.JsonValue;
import lv.ocma.platform.digest.Sha256;

/** A file as it was sent. */
final class Upload {

    private final byte[] content;
    private final String sha256;

    Upload(byte[] content) {
        this.content = content;
        this.sha256 = Sha256.hex(content);
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
