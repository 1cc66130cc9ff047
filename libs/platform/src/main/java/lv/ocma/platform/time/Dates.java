package lv.ocma.platform.time;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The dates that anybody may speak of, written YYYY-MM-DD: from 1900, as law and employments are older than any calendar here, to 2100.
 * Others are typing errors, and no database or message has a place for the furthest of them.
 */
public final class Dates {

    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    /** The code of the rule, and its values. */
    public static final String RULE = "date-range";

    public static final Map<String, LocalDate> RANGE = Map.of("first", FIRST, "last", LAST);

    /** As the documents of the APIs say it. */
    public static final String PATTERN = "^(19[0-9]{2}|20[0-9]{2}|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

    /** A year may have more digits, and a sign, in ISO 8601 and in Java. */
    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]{4,9}-[0-9]{2}-[0-9]{2}");

    private Dates() {}

    /** Throws {@link DateTimeParseException} if it is no date, whether it {@link #isKnown} or not. */
    public static LocalDate read(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new DateTimeParseException("not YYYY-MM-DD", "", 0);
        }
        return LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    public static boolean isKnown(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }
}
