package lv.ocma.divisions.linked;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/** Hours in the words of https://schema.org/OpeningHoursSpecification; local time, dates included. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OpeningSpecification(
        @JsonProperty("@type") String type,
        List<String> dayOfWeek,
        @JsonFormat(pattern = "HH:mm:ss") LocalTime opens,
        @JsonFormat(pattern = "HH:mm:ss") LocalTime closes,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validThrough,
        List<Spoken> description) {

    private static final String TYPE = "OpeningHoursSpecification";
    private static final String WEEKDAY = "https://schema.org/";

    public static OpeningSpecification weekly(
            List<DayOfWeek> weekdays,
            LocalTime opens,
            LocalTime closes,
            @Nullable LocalDate from,
            @Nullable LocalDate through) {
        var days = weekdays.stream()
                .map(weekday -> WEEKDAY + weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .toList();
        return new OpeningSpecification(TYPE, days, opens, closes, from, through, List.of());
    }

    public static OpeningSpecification open(LocalDate date, LocalTime opens, LocalTime closes, Texts why) {
        return new OpeningSpecification(TYPE, List.of(), opens, closes, date, date, Spoken.of(why));
    }

    /** No time at all: readers who know no other way to say closed take the date for one of the regular hours. */
    public static OpeningSpecification closed(LocalDate date, Texts why) {
        return open(date, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, why);
    }
}
