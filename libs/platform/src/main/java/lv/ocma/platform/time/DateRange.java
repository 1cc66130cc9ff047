package lv.ocma.platform.time;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The dates, months or years that a parameter or member may have where they are fewer than {@link Dates} knows, so that whoever passes
 * either end by whatever reads of one rule. It stands on an annotation that gives the range its name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface DateRange {

    /** Code of the rule, whose text has the places {@code first} and {@code last}. */
    String rule();

    /** YYYY-MM-DD, the first day of a year. */
    String first();

    /** YYYY-MM-DD, the last day of a year. */
    String last();
}
