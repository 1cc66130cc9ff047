package lv.ocma.divisions.calendar;

import java.time.LocalDate;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A public holiday by law.
 *
 * @param date of the holiday itself, whatever its weekday
 * @param substitute the working day that is off instead, when the law gives one
 */
record PublicHoliday(LocalDate date, Texts name, @Nullable LocalDate substitute) {

    /** Two holidays on one date, such as Mother's Day and Whitsun in 2035, bear both names. */
    PublicHoliday together(PublicHoliday other) {
        var names = name.followedBy(new Texts(", ", ", ", ", ")).followedBy(other.name);
        return new PublicHoliday(date, names, substitute == null ? other.substitute : substitute);
    }
}
