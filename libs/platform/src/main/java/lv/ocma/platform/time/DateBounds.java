package lv.ocma.platform.time;

import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a parameter or member may have, both ends included and whole years.
 *
 * @param rule that is broken by others
 */
public record DateBounds(String rule, LocalDate first, LocalDate last) {

    /** Where nothing narrower is said. */
    public static final DateBounds ALL = new DateBounds(Dates.RULE, Dates.FIRST, Dates.LAST);

    public static DateBounds of(@Nullable DateRange range) {
        return range == null
                ? ALL
                : new DateBounds(range.rule(), LocalDate.parse(range.first()), LocalDate.parse(range.last()));
    }

    /** As one of the annotations says, or what stands on one of them. */
    public static DateBounds of(Annotation[] annotations) {
        for (var annotation : annotations) {
            var range = annotation instanceof DateRange here
                    ? here
                    : annotation.annotationType().getAnnotation(DateRange.class);
            if (range != null) {
                return of(range);
            }
        }
        return ALL;
    }

    /** Of a date, a month or a year; anything else has no bounds. */
    public boolean hold(Object value) {
        return switch (value) {
            case LocalDate date -> !date.isBefore(first) && !date.isAfter(last);
            case YearMonth month -> hold(month.atDay(1));
            case Year year -> hold(year.atDay(1));
            default -> true;
        };
    }

    /** For the text of the rule, in the form of what was written. */
    public Map<String, Temporal> values(Object written) {
        return switch (written) {
            case YearMonth month -> Map.of("first", YearMonth.from(first), "last", YearMonth.from(last));
            case Year year -> Map.of("first", Year.from(first), "last", Year.from(last));
            default -> Map.of("first", first, "last", last);
        };
    }
}
