package lv.ocma.platform.inbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Any text as one that columns, logs and screens take: the backslash is doubled, and characters that are not seen, NUL among them,
 * stand as their number. Nothing is lost.
 */
final class Escaped {

    private static final int LONGEST_SHOWN = 200;
    private static final int HEX = 16;
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:\\\\|u(\\p{XDigit}{4}))");

    private Escaped() {}

    static String of(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\\') {
                escaped.append("\\\\");
            } else if (isSeen(point)) {
                escaped.appendCodePoint(point);
            } else {
                for (char unit : Character.toChars(point)) {
                    escaped.append("\\u").append("%04x".formatted((int) unit));
                }
            }
        });
        return escaped.toString();
    }

    /** What was escaped. What is no escape stays as it is: an earlier version of a service may have written the row. */
    static String back(String escaped) {
        return ESCAPE.matcher(escaped).replaceAll(found -> {
            var digits = found.group(1);
            var text = digits == null ? "\\" : Character.toString((char) Integer.parseInt(digits, HEX));
            return Matcher.quoteReplacement(text);
        });
    }

    /** The beginning of a text that may be endless, with a mark. */
    static String cut(String text) {
        return cut(text, LONGEST_SHOWN);
    }

    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        // Half of a pair is no character.
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + "…";
    }

    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
