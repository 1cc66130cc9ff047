package lv.ocma.platform.time;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Points in time as the API writes them: RFC 3339, with upper-case letters and seconds that every minute has. */
public final class Moments {

    /** A year may have more digits, and a sign, in ISO 8601 and in Java. */
    private static final Pattern FORM = Pattern.compile(
            "[+-]?[0-9]{4,9}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");

    private Moments() {}

    /** Throws {@link DateTimeException} if it is none, whether its date {@link Dates#isKnown} or not. */
    public static OffsetDateTime read(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new DateTimeParseException("not RFC 3339", "", 0);
        }
        return OffsetDateTime.parse(text);
    }
}
