package lv.ocma.divisions.counterchange;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lv.ocma.divisions.calendar.InCalendar;
import lv.ocma.divisions.counter.CounterFacts;
import lv.ocma.divisions.counter.Staffing;
import lv.ocma.divisions.text.Texts;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A counter as staff tell of it; {@link CounterRules} say what it must be. */
@Schema(name = "NewCounter")
record NewCounter(
        @Schema(description = "What stands above it beside its number, in any of the three languages.", nullable = true)
        @Nullable
        Texts label,

        @Schema(description = "Whether it can be used in a wheelchair; absent while not known.", nullable = true)
        @Nullable
        Boolean accessible,

        @Schema(
                description = "Ids of the services that it can serve; absent means all that the place offers.",
                nullable = true,
                examples = "[\"passport\"]")
        @Nullable
        List<String> services,

        @Schema(description = "First local date on which it serves.", nullable = true) @Nullable @InCalendar
        LocalDate validFrom,

        @Schema(description = "Last local date on which it serves, included.", nullable = true) @Nullable @InCalendar
        LocalDate validTo,

        @Schema(
                description =
                        "When it is staffed, by dates that do not overlap; on all others, and while absent, whenever the place is open.",
                nullable = true)
        @Nullable
        List<NewStaffing> staffing) {

    @Schema(name = "NewCounterStaffing", requiredProperties = "weekdays")
    record NewStaffing(
            @Schema(description = "First local date; absent where it holds from the beginning.", nullable = true)
            @Nullable
            @InCalendar
            LocalDate validFrom,

            @Schema(description = "Last local date, included; absent while no end is known.", nullable = true)
            @Nullable
            @InCalendar
            LocalDate validTo,

            @Schema(description = "One that is not named is staffed whenever the place is open.") @Nullable
            List<NewWeekday> weekdays) {}

    @Schema(
            name = "NewStaffedWeekday",
            requiredProperties = {"weekday", "intervals"})
    record NewWeekday(
            @Schema(examples = "MONDAY") @Nullable DayOfWeek weekday,

            @Schema(description = "Empty where nobody sits there all day.") @Nullable
            List<NewTime> intervals) {}

    @Schema(
            name = "NewStaffedTime",
            description = "Local time in Europe/Riga; from, included, to, excluded.",
            requiredProperties = {"from", "to"})
    record NewTime(
            @JsonFormat(pattern = "HH:mm")
            @Schema(
                    type = SchemaType.STRING,
                    implementation = String.class,
                    format = "local-time",
                    pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$",
                    examples = "09:00")
            @Nullable
            LocalTime from,

            @JsonFormat(pattern = "HH:mm")
            @Schema(
                    type = SchemaType.STRING,
                    implementation = String.class,
                    format = "local-time",
                    pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$",
                    examples = "12:30")
            @Nullable
            LocalTime to) {}

    List<NewStaffing> staffingOrNone() {
        return staffing == null ? List.of() : staffing;
    }

    /** Of one that keeps the rules. */
    CounterFacts facts() {
        return new CounterFacts(
                Texts.orUnknown(label),
                accessible,
                services == null ? Set.of() : Set.copyOf(services),
                validFrom,
                validTo,
                staffingOrNone().stream().map(NewCounter::staffing).toList());
    }

    private static Staffing staffing(NewStaffing told) {
        return new Staffing(
                told.validFrom(),
                told.validTo(),
                Objects.requireNonNull(told.weekdays()).stream()
                        .map(day -> new Staffing.Weekday(
                                Objects.requireNonNull(day.weekday()),
                                Objects.requireNonNull(day.intervals()).stream()
                                        .map(time -> new Staffing.Time(
                                                Objects.requireNonNull(time.from()), Objects.requireNonNull(time.to())))
                                        .sorted(Comparator.comparing(Staffing.Time::from))
                                        .toList()))
                        .toList());
    }
}
