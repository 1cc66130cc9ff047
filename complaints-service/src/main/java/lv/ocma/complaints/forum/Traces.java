package lv.ocma.complaints.forum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a text what leads to a person. It rather finds too much: an employee looks at each question before it is published, and can show again what was
 * hidden without need, but has to see for themselves what was not.
 */
final class Traces {

    /** What stands in the text instead. */
    static final String INSTEAD = "[…]";

    private static final String BETWEEN = "[ .\\u00a0/‐-―-]{0,3}";
    private static final Pattern ELEVEN_DIGITS = Pattern.compile("(?<![\\d+])\\d(?:" + BETWEEN + "\\d){10}(?!\\d)");
    private static final Pattern TIGHT_CODE = Pattern.compile("\\d{6} ?[‐-―-]? ?\\d{5}");
    private static final Pattern DASHED_CODE = Pattern.compile("\\d{6} ?[‐-―-] ?\\d{5}");
    private static final Pattern ACCOUNT =
            Pattern.compile("(?i)(?<![\\p{L}\\d])LV\\d{2} ?[A-Z]{4}(?: ?[0-9A-Z]){13}(?![\\p{L}\\d])");
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?<![\\p{L}\\d])(?:[A-Za-z]{2}|[A-Z]{2} |[A-Za-z]{2} ?(?:[Nn]r\\.? ?|№ ?))\\d{6,9}(?!\\d)");
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s<>()\\[\\],;:\"@]{1,64}(?:@| ?[(\\[] ?(?:at|et|собака) ?[)\\]] ?)[\\p{L}\\d](?:[\\p{L}\\d.-]{0,250}[\\p{L}\\d])?\\.\\p{L}{2,}");
    private static final Pattern ABROAD =
            Pattern.compile("(?<![\\p{L}\\d])(?:\\+|00)\\d(?:[ .()\\u00a0/‐-―-]{0,2}\\d){6,14}(?!\\d)");
    private static final Pattern LATVIAN = Pattern.compile("(?<![\\p{L}\\d])[26]\\d(?:[ .\\u00a0‐-―-]?\\d){6}(?!\\d)");

    private Traces() {}

    /** In the order of the text; where two overlap, the one of the kind that is named first. */
    static List<Trace> in(String text, StaffNames names) {
        var found = new ArrayList<Trace>();
        var codes = ELEVEN_DIGITS.matcher(text);
        while (codes.find()) {
            if (isCode(codes.group())) {
                found.add(new Trace(TraceKind.PERSONAL_CODE, codes.start(), codes.end()));
            }
        }
        add(found, TraceKind.ACCOUNT, ACCOUNT.matcher(text));
        add(found, TraceKind.DOCUMENT_NUMBER, DOCUMENT.matcher(text));
        add(found, TraceKind.EMAIL, EMAIL.matcher(text));
        add(found, TraceKind.PHONE, ABROAD.matcher(text));
        add(found, TraceKind.PHONE, LATVIAN.matcher(text));
        for (var name : names.in(text)) {
            addUnlessTouched(found, name);
        }
        found.sort(Comparator.comparingInt(Trace::from));
        return List.copyOf(found);
    }

    static String hidden(String text, List<Trace> traces) {
        var shown = new StringBuilder();
        int from = 0;
        for (var trace : traces) {
            shown.append(text, from, trace.from()).append(INSTEAD);
            from = trace.to();
        }
        return shown.append(text.substring(from)).toString();
    }

    /** A number written as one counts as a code also where a digit is mistyped; one that is spread out only if it can be one. */
    private static boolean isCode(String written) {
        var digits = written.replaceAll("\\D", "");
        if (DASHED_CODE.matcher(written).matches()) {
            return true;
        }
        if (TIGHT_CODE.matcher(written).matches()) {
            return PersonalCodes.isNew(digits) || PersonalCodes.tellsABirthday(digits) || PersonalCodes.checks(digits);
        }
        return PersonalCodes.isNew(digits) || (PersonalCodes.tellsABirthday(digits) && PersonalCodes.checks(digits));
    }

    private static void add(List<Trace> found, TraceKind kind, Matcher matcher) {
        while (matcher.find()) {
            addUnlessTouched(found, new Trace(kind, matcher.start(), matcher.end()));
        }
    }

    private static void addUnlessTouched(List<Trace> found, Trace trace) {
        if (found.stream().noneMatch(trace::touches)) {
            found.add(trace);
        }
    }
}
