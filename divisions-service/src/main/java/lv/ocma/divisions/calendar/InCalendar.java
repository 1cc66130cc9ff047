package lv.ocma.divisions.calendar;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import lv.ocma.platform.time.DateRange;

/** A date, or year, that a caller names and the calendar must cover: a parameter is refused by it; the dates of a body have rules beside. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@JacksonAnnotationsInside
@DateRange(rule = InCalendar.RULE, first = InCalendar.FIRST, last = InCalendar.LAST)
public @interface InCalendar {

    String RULE = "calendar-range";
    String FIRST = "2000-01-01";
    String LAST = "2100-12-31";
}
