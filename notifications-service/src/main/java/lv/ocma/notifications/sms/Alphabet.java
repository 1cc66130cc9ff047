package lv.ocma.notifications.sms;

import java.nio.charset.StandardCharsets;

/**
 * How a text message is written, and how many units one holds: septets or UTF-16 units, fewer where a header of six octets joins several
 * (3GPP TS 23.040, 9.2.3.24.1).
 */
public enum Alphabet {
    GSM_7(160, 153, 0x00),
    /** As soon as a single character needs it, since nothing is replaced by what looks like it: Latvian and Russian always. */
    UCS_2(70, 67, 0x08);

    private final int alone;
    private final int joined;
    private final int dataCoding;

    Alphabet(int alone, int joined, int dataCoding) {
        this.alone = alone;
        this.joined = joined;
        this.dataCoding = dataCoding;
    }

    static Alphabet of(String text) {
        return Gsm7.has(text) ? GSM_7 : UCS_2;
    }

    int alone() {
        return alone;
    }

    int joined() {
        return joined;
    }

    /** Of SMPP; 0 is the provider's default alphabet, which must be this one. */
    byte dataCoding() {
        return (byte) dataCoding;
    }

    /** What cannot be parted: an escaped character is two septets, and one beyond the first plane two units. */
    int units(int codePoint) {
        return switch (this) {
            case GSM_7 -> Gsm7.septets(codePoint);
            case UCS_2 -> Character.charCount(codePoint);
        };
    }

    byte[] bytes(String text) {
        return switch (this) {
            case GSM_7 -> Gsm7.bytes(text);
            case UCS_2 -> text.getBytes(StandardCharsets.UTF_16BE);
        };
    }
}
