package lv.ocma.notifications.wording;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes out of a text what is not text: it can begin no line or header of its own, nor turn around what stands beside it. */
public final class PlainText {

    private static final Pattern GAP = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

    /** All that is invisible and steers, but for the joiners, by which some scripts spell. */
    private static final Pattern STEERING = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]");

    private static final Pattern BREAK = Pattern.compile("\\r\\n?|[\\n\\u000B\\f\\u0085\\u2028\\u2029]");

    private PlainText() {}

    public static String oneLine(String text) {
        return GAP.matcher(STEERING.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** With its lines, but of them only the first begins where a line of ours could. */
    public static String lines(String text) {
        return BREAK.splitAsStream(STEERING.matcher(text).replaceAll(""))
                .map(line -> CONTROL.matcher(line).replaceAll(" "))
                .collect(Collectors.joining("\n  "))
                .strip();
    }

    public static boolean isOneLine(String text) {
        return !CONTROL.matcher(text).find() && !STEERING.matcher(text).find();
    }
}
