package lv.ocma.divisions.hours;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import lv.ocma.divisions.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The effective hours of one place on one date, and why they are so. */
@Schema(name = "DayHours")
public record HoursView(
        @Schema(examples = "riga-3") String place,
        @Schema(examples = "2026-06-25") LocalDate date,
        boolean open,

        @Schema(description = "In order, not overlapping; empty when closed.")
        List<Hours> intervals,

        Reason reason,

        @Schema(
                description = "On a moved working day the date whose weekday's hours are kept; null otherwise.",
                nullable = true)
        @Nullable
        LocalDate standsFor,

        @Schema(
                description =
                        "True while the hours are an interpretation that the office has not confirmed, rest on a day off that has still to be checked, or are of a date to which their source does not reach or which another one contradicts.")
        boolean assumed,

        @Schema(description = "Where the hours were published; null where none are.", nullable = true) @Nullable
        String hoursSource,

        @Schema(description = YEAR_KNOWN) boolean movedWorkingDaysKnown) {

    /** What the mark means, wherever it stands. */
    public static final String YEAR_KNOWN =
            "False while not all moved working days of its year are known: a weekday may yet become a day off, and a Saturday a working day.";

    @Schema(
            name = "OpenInterval",
            description =
                    "Local time in Europe/Riga; from opens, included, to closes, excluded. A time that the clocks show twice is meant the first time; one that they leave out is told as the one to which they are put on.")
    public record Hours(
            @JsonFormat(pattern = "HH:mm")
            @Schema(
                    implementation = String.class,
                    format = "local-time",
                    pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$",
                    examples = "09:00")
            LocalTime opens,

            @JsonFormat(pattern = "HH:mm")
            @Schema(
                    implementation = String.class,
                    format = "local-time",
                    pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$",
                    examples = "16:30")
            LocalTime closes,

            @Schema(description = "Only who has booked is received; false: also who comes without.")
            boolean byAppointment) {

        static Hours of(Interval interval) {
            return new Hours(interval.opens(), interval.closes(), interval.byAppointment());
        }
    }

    @Schema(name = "DayReason")
    public record Reason(
            @Schema(
                    description =
                            "REGULAR, HOLIDAY, SUBSTITUTE_DAY_OFF, MOVED_DAY_OFF, MOVED_WORKING_DAY, PRE_HOLIDAY or EXCEPTION; new values may come.",
                    examples = "REGULAR")
            String kind,

            Texts text) {

        static Reason of(EffectiveDay day) {
            return new Reason(day.kind().name(), day.text());
        }
    }

    public static HoursView of(String place, EffectiveDay day) {
        var intervals = day.intervals().stream().map(Hours::of).toList();
        return new HoursView(
                place,
                day.date(),
                day.open(),
                intervals,
                Reason.of(day),
                day.standsFor(),
                day.interpretation(),
                day.source(),
                day.yearKnown());
    }
}
