package lv.ocma.divisions.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A public holiday by law.
 *
 * @param date of the holiday itself, whatever its weekday
 * @param substitute the working day that is off instead, when the law gives one
 * @param unverified where one was read that has still to be checked; empty for what the law says of itself
 */
record PublicHoliday(LocalDate date, Texts name, @Nullable LocalDate substitute, List<String> unverified) {

    /** Two holidays on one date, such as Mother's Day and Whitsun in 2035, bear both names. */
    PublicHoliday together(PublicHoliday other) {
        var names = name.followedBy(new Texts(", ", ", ", ", ")).followedBy(other.name);
        var both = Stream.concat(unverified.stream(), other.unverified.stream()).toList();
        return new PublicHoliday(date, names, substitute == null ? other.substitute : substitute, both);
    }
}
