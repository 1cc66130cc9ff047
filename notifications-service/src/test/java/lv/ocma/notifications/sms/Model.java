package lv.ocma.notifications.sms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The default alphabet by another source, the mapping GSM0338.TXT of the Unicode consortium, and the fewest messages by trying all ways to
 * part a text.
 */
final class Model {

    private static final int[] FROM_00 = {
        0x40, 0xA3, 0x24, 0xA5, 0xE8, 0xE9, 0xF9, 0xEC, 0xF2, 0xC7, 0x0A, 0xD8, 0xF8, 0x0D, 0xC5, 0xE5, 0x394, 0x5F,
        0x3A6, 0x393, 0x39B, 0x3A9, 0x3A0, 0x3A8, 0x3A3, 0x398, 0x39E, -1, 0xC6, 0xE6, 0xDF, 0xC9
    };
    private static final int[] FROM_5B = {0xC4, 0xD6, 0xD1, 0xDC, 0xA7, 0xBF};
    private static final int[] FROM_7B = {0xE4, 0xF6, 0xF1, 0xFC, 0xE0};
    private static final Map<Integer, Integer> ESCAPED = Map.of(
            0x0A, 0x0C, 0x14, 0x5E, 0x28, 0x7B, 0x29, 0x7D, 0x2F, 0x5C, 0x3C, 0x5B, 0x3D, 0x7E, 0x3E, 0x5D, 0x40, 0x7C,
            0x65, 0x20AC);

    private static final Map<Integer, Integer> BY_CODE = byCode();

    private Model() {}

    private static Map<Integer, Integer> byCode() {
        var characters = new HashMap<Integer, Integer>();
        for (int code = 0x20; code < 0x7B; code++) {
            characters.put(code, code);
        }
        put(characters, 0x00, FROM_00);
        put(characters, 0x5B, FROM_5B);
        put(characters, 0x7B, FROM_7B);
        characters.put(0x24, 0xA4);
        characters.put(0x40, 0xA1);
        return characters;
    }

    private static void put(Map<Integer, Integer> characters, int first, int... written) {
        for (int at = 0; at < written.length; at++) {
            characters.put(first + at, written[at]);
        }
    }

    static boolean isNarrow(String text) {
        return text.codePoints()
                .allMatch(character -> BY_CODE.containsValue(character) || ESCAPED.containsValue(character));
    }

    static String read(byte... septets) {
        var text = new StringBuilder();
        for (int at = 0; at < septets.length; at++) {
            boolean escaped = septets[at] == 0x1B;
            if (escaped) {
                at++;
            }
            text.appendCodePoint((escaped ? ESCAPED : BY_CODE).getOrDefault((int) septets[at], -1));
        }
        return text.toString();
    }

    static int fewest(String text) {
        boolean narrow = isNarrow(text);
        var units = units(text, narrow);
        if (units.stream().mapToInt(Integer::intValue).sum() <= (narrow ? 160 : 70)) {
            return 1;
        }
        int most = narrow ? 153 : 67;
        var fewest = new int[units.size() + 1];
        Arrays.fill(fewest, Integer.MAX_VALUE);
        fewest[0] = 0;
        for (int end = 1; end <= units.size(); end++) {
            int size = 0;
            for (int start = end - 1; start >= 0; start--) {
                size += units.get(start);
                if (size > most) {
                    break;
                }
                fewest[end] = Math.min(fewest[end], fewest[start] + 1);
            }
        }
        return fewest[units.size()];
    }

    private static List<Integer> units(String text, boolean narrow) {
        var units = new ArrayList<Integer>();
        text.codePoints()
                .forEach(character ->
                        units.add(narrow ? (ESCAPED.containsValue(character) ? 2 : 1) : (character > 0xFFFF ? 2 : 1)));
        return units;
    }
}
