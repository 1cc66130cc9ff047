package lv.ocma.notifications.sms;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * The default alphabet of text messages, one septet per octet as SMPP carries it. Source: 3GPP TS 23.038, V18.0.0, 6.2.1 (basic) and
 * 6.2.1.1 (extension). It has none of the letters that Latvian adds to the Latin ones, and no Cyrillic.
 */
final class Gsm7 {

    /** By code, from 0x00; the escape to the extension table stands at 0x1B and is no character of a text. */
    private static final String BASIC = """
            @£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ\
             !"#¤%&'()*+,-./0123456789:;<=>?\
            ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§\
            ¿abcdefghijklmnopqrstuvwxyzäöñüà""";

    private static final byte ESCAPE = 0x1B;

    private static final Map<Character, Integer> EXTENSION = Map.of(
            '\f', 0x0A, '^', 0x14, '{', 0x28, '}', 0x29, '\\', 0x2F, '[', 0x3C, '~', 0x3D, ']', 0x3E, '|', 0x40, '€',
            0x65);

    private static final Map<Integer, byte[]> CODES = codes();

    private Gsm7() {}

    private static Map<Integer, byte[]> codes() {
        var codes = new HashMap<Integer, byte[]>();
        for (int code = 0; code < BASIC.length(); code++) {
            if (code != ESCAPE) {
                codes.put((int) BASIC.charAt(code), new byte[] {(byte) code});
            }
        }
        EXTENSION.forEach((character, code) -> codes.put((int) character, new byte[] {ESCAPE, code.byteValue()}));
        return Map.copyOf(codes);
    }

    static boolean has(String text) {
        return text.codePoints().allMatch(CODES::containsKey);
    }

    /** One, or two where the character is of the extension table. */
    static int septets(int codePoint) {
        return code(codePoint).length;
    }

    static byte[] bytes(String text) {
        var bytes = new ByteArrayOutputStream();
        text.codePoints().forEach(codePoint -> bytes.writeBytes(code(codePoint)));
        return bytes.toByteArray();
    }

    private static byte[] code(int codePoint) {
        var code = CODES.get(codePoint);
        if (code == null) {
            throw new IllegalArgumentException("a character is not in the default alphabet");
        }
        return code;
    }
}
