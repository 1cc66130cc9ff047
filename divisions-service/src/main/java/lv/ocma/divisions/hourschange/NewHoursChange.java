package lv.ocma.divisions.hourschange;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lv.ocma.divisions.calendar.InCalendar;
import lv.ocma.divisions.hours.EveryNthWeek;
import lv.ocma.divisions.hours.HoursRule;
import lv.ocma.divisions.hours.Season;
import lv.ocma.divisions.text.Texts;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change of hours as it is asked for, and as it is kept; {@link ChangeRules} say what it must be. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NewHoursChange", requiredProperties = "reason")
public record NewHoursChange(
        @Schema(description = "Ids of the places that change; absent when allPlaces is true.", nullable = true)
        @Nullable
        List<String> places,

        @Schema(description = "All places of the office, for head office; in stead of places.", nullable = true)
        @Nullable
        Boolean allPlaces,

        @Schema(description = "Why, in all three languages; customers read it on each date that changes.") @Nullable
        Texts reason,

        @Schema(
                description =
                        "Schedules that hold over their validity in stead of what holds there now; one after the other without a gap. At most 40000 intervals times places in one change, those of the dates of exceptions counted in.",
                nullable = true)
        @Nullable
        List<NewSchedule> schedules,

        @Schema(
                description =
                        "Dates on which other hours hold than the schedule says: at most 500 entries, and 20000 dates times places in one change, pre-holidays counted in.",
                nullable = true)
        @Nullable
        List<NewException> exceptions,

        @Schema(
                description =
                        "Days before a holiday, weekends included where a place works on them, that end earlier, by as much as the calendar proposes or otherwise; and moved working days, which it confirms, by 0 minutes where they are before no holiday; no other dates. A place that has set OTHER_HOURS for the date keeps them.",
                nullable = true)
        @Nullable
        List<NewPreHoliday> preHolidays) {

    static final String TIME = "HH:mm";
    static final String TIME_PATTERN = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
    static final String DAY_OF_YEAR_PATTERN = "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

    /** Of the rules the first that applies to a date decides, so special ones stand before general ones. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "NewSchedule",
            requiredProperties = {"validFrom", "rules"})
    public record NewSchedule(
            @Schema(description = "First local date.", examples = "2027-01-04") @Nullable @InCalendar
            LocalDate validFrom,

            @Schema(description = "Last local date, included; absent while no end is known.", nullable = true)
            @Nullable
            @InCalendar
            LocalDate validTo,

            @Schema(description = "The first rule that applies to a date decides; where none does, it is closed.")
            @Nullable
            List<NewRule> rules) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "NewHoursRule",
            requiredProperties = {"weekdays", "intervals"})
    public record NewRule(
            @Schema(examples = "[\"MONDAY\", \"TUESDAY\"]") @Nullable
            List<DayOfWeek> weekdays,

            @Schema(description = "Only every n-th week, counted from the week of a date.", nullable = true) @Nullable
            NewNthWeek everyNthWeek,

            @Schema(
                    description =
                            "Only these of the month's Mondays (Tuesdays, …): 1 to 5 from its start, -1 the last.",
                    nullable = true,
                    examples = "[2]")
            @Nullable
            List<Integer> ordinals,

            @Schema(description = "Only in this part of every year.", nullable = true) @Nullable
            NewSeason season,

            @Schema(description = "Empty means closed.") @Nullable
            List<NewInterval> intervals) {

        /** Of one that keeps the {@link ReceptionRules}. */
        public HoursRule kept() {
            return new HoursRule(
                    Set.copyOf(Objects.requireNonNull(weekdays)),
                    everyNthWeek == null
                            ? null
                            : new EveryNthWeek(
                                    Objects.requireNonNull(everyNthWeek.weeks()),
                                    Objects.requireNonNull(everyNthWeek.countedFrom())),
                    ordinals == null ? Set.of() : Set.copyOf(ordinals),
                    season == null
                            ? null
                            : new Season(MonthDay.parse("--" + season.first()), MonthDay.parse("--" + season.last())),
                    HoursEdit.intervals(intervals));
        }
    }

    @Schema(
            name = "NewNthWeek",
            requiredProperties = {"weeks", "countedFrom"})
    public record NewNthWeek(
            @Schema(minimum = "2", maximum = "52", examples = "2") @Nullable
            Integer weeks,

            @Schema(examples = "2027-01-04") @InCalendar @Nullable
            LocalDate countedFrom) {}

    @Schema(
            name = "NewSeason",
            description = "Both days included; over the turn of the year where the last is before the first.",
            requiredProperties = {"first", "last"})
    public record NewSeason(
            @Schema(description = "Month and day.", pattern = DAY_OF_YEAR_PATTERN, examples = "05-01") @Nullable
            String first,

            @Schema(description = "Month and day.", pattern = DAY_OF_YEAR_PATTERN, examples = "08-31") @Nullable
            String last) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "NewInterval",
            description = "Local time in Europe/Riga; from opens, included, to closes, excluded.",
            requiredProperties = {"opens", "closes"})
    public record NewInterval(
            @JsonFormat(pattern = TIME)
            @Schema(
                    type = SchemaType.STRING,
                    implementation = String.class,
                    format = "local-time",
                    pattern = TIME_PATTERN,
                    examples = "09:00")
            @Nullable
            LocalTime opens,

            @JsonFormat(pattern = TIME)
            @Schema(
                    type = SchemaType.STRING,
                    implementation = String.class,
                    format = "local-time",
                    pattern = TIME_PATTERN,
                    examples = "12:30")
            @Nullable
            LocalTime closes,

            @Schema(description = "Only who has booked is received; by default false.", nullable = true) @Nullable
            Boolean byAppointment) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "NewHoursException",
            requiredProperties = {"from", "kind"})
    public record NewException(
            @Schema(description = "First local date.", examples = "2026-12-30") @Nullable @InCalendar
            LocalDate from,

            @Schema(description = "Last local date, included; absent where it is one date.", nullable = true)
            @Nullable
            @InCalendar
            LocalDate to,

            @Schema(
                    description =
                            "CLOSED, OTHER_HOURS, EXTRA (beside the hours of the day), or REGULAR, which takes an earlier exception back.")
            @Nullable
            Kind kind,

            @Schema(description = "For OTHER_HOURS and EXTRA.", nullable = true) @Nullable
            List<NewInterval> intervals,

            @Schema(description = "Why, where it is another reason than that of the change.", nullable = true) @Nullable
            Texts reason) {}

    @Schema(name = "NewHoursExceptionKind")
    public enum Kind {
        CLOSED,
        OTHER_HOURS,
        EXTRA,
        REGULAR
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "NewPreHoliday",
            requiredProperties = {"date", "closesEarlierByMinutes"})
    public record NewPreHoliday(
            @Schema(examples = "2026-12-23") @InCalendar @Nullable
            LocalDate date,

            @Schema(
                    description = "How much earlier reception ends than it would; 60 is what the Labour Law takes off.",
                    minimum = "0",
                    maximum = "720",
                    examples = "60")
            @Nullable
            Integer closesEarlierByMinutes) {}

    List<NewSchedule> schedulesOrNone() {
        return schedules == null ? List.of() : schedules;
    }

    List<NewException> exceptionsOrNone() {
        return exceptions == null ? List.of() : exceptions;
    }

    List<NewPreHoliday> preHolidaysOrNone() {
        return preHolidays == null ? List.of() : preHolidays;
    }

    boolean ofAllPlaces() {
        return Boolean.TRUE.equals(allPlaces);
    }
}
