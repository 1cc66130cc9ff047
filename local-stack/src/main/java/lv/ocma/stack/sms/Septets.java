package lv.ocma.stack.sms;

import java.util.Map;

/** Reads the default alphabet of text messages (3GPP TS 23.038, 6.2.1), one septet in an octet. */
final class Septets {
    private static final String BASIC = """
            @£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\uFFFDÆæßÉ\
             !"#¤%&'()*+,-./0123456789:;<=>?\
            ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§\
            ¿abcdefghijklmnopqrstuvwxyzäöñüà""";
    private static final byte ESCAPE = 0x1B;
    private static final Map<Integer, Character> EXTENSION = Map.of(
            0x0A, '\f', 0x14, '^', 0x28, '{', 0x29, '}', 0x2F, '\\', 0x3C, '[', 0x3D, '~', 0x3E, ']', 0x40, '|', 0x65,
            '€');

    private Septets() {}

    static String read(byte... septets) {
        var text = new StringBuilder();
        boolean escaped = false;
        for (var septet : septets) {
            if (escaped) {
                text.append(EXTENSION.getOrDefault((int) septet, '\uFFFD'));
                escaped = false;
            } else if (septet == ESCAPE) {
                escaped = true;
            } else {
                text.append(septet < 0 ? '\uFFFD' : BASIC.charAt(septet));
            }
        }
        return text.toString();
    }
}
