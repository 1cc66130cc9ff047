package lv.ocma.platform.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What of a text can be seen: one of nothing but spaces of any kind and signs without a shape says nothing, whatever its length. */
public final class SeenText {

    /** Controls, spaces, joiners, marks of direction, fillers, selectors of a shape: what stands in a text and shows nothing. */
    private static final String UNSEEN =
            "\\u0000-\\u0020\\u007F-\\u00A0\\u00AD\\u034F\\u061C\\u115F\\u1160\\u1680\\u17B4\\u17B5"
                    + "\\u180B-\\u180F\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u206F\\u2800\\u3000\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFFB";

    /** A sign that is seen, as a regular expression also for documents that tell others of it. */
    public static final String SIGN = "[^" + UNSEEN + "]";

    /** A text of which nothing is seen, as {@link #SIGN}. */
    public static final String BLANK = "[" + UNSEEN + "]*";

    /** What is cut off at both ends, as {@link #SIGN}. */
    public static final String MARGIN =
            "[\\u0009-\\u000D\\u0020\\u0085\\u00A0\\u1680\\u2000-\\u200B\\u2028\\u2029\\u202F\\u205F\\u2060\\u3000\\uFEFF]*";

    /** Tags and what only steers notation stand beyond what a document's expression can tell. */
    private static final Pattern SEEN =
            Pattern.compile("[" + SIGN + "&&[^\\x{1BCA0}-\\x{1BCA3}\\x{1D173}-\\x{1D17A}\\x{E0000}-\\x{E0FFF}]]");

    private static final Pattern EDGE = Pattern.compile(MARGIN);

    private SeenText() {}

    public static boolean isBlank(@Nullable String text) {
        return text == null || !SEEN.matcher(text).find();
    }

    /** Without spaces of any kind at its ends. */
    public static String strip(String text) {
        var end = text.length();
        while (end > 0 && isEdge(text, end - 1)) {
            end--;
        }
        var start = 0;
        while (start < end && isEdge(text, start)) {
            start++;
        }
        return text.substring(start, end);
    }

    /** Sign by sign: an expression for both ends would look at each run inside of a text again and again. All of them are one place long. */
    private static boolean isEdge(String text, int at) {
        return EDGE.matcher(text).region(at, at + 1).matches();
    }

    /** As people count signs, and as JSON Schema does: one that takes two places in memory is one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
