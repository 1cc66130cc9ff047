package lv.ocma.divisions.counter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.PlacePublished;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a counter is staffed over some dates. */
@Schema(
        name = "CounterStaffing",
        description = "Over its dates. A weekday that is not named is staffed whenever the place is open.")
public record Staffing(
        @Schema(description = "First local date; null where it holds from the beginning.", nullable = true) @Nullable
        LocalDate validFrom,

        @Schema(description = "Last local date, included; null while no end is known.", nullable = true) @Nullable
        LocalDate validTo,

        List<Weekday> weekdays) {

    @Schema(name = "StaffedWeekday")
    public record Weekday(
            @Schema(description = "On a moved working day that of the date which it stands for.", examples = "MONDAY")
            DayOfWeek weekday,

            @Schema(description = "In order; empty where nobody sits there all day.")
            List<Time> intervals) {}

    @Schema(name = "StaffedTime", description = "Local time in Europe/Riga; from, included, to, excluded.")
    public record Time(
            @JsonFormat(pattern = "HH:mm")
            @Schema(
                    implementation = String.class,
                    format = "local-time",
                    pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$",
                    examples = "09:00")
            LocalTime from,

            @JsonFormat(pattern = "HH:mm")
            @Schema(
                    implementation = String.class,
                    format = "local-time",
                    pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$",
                    examples = "12:30")
            LocalTime to) {}

    private record Validity(
            @Nullable LocalDate from, @Nullable LocalDate to) {}

    static List<StaffedTime> times(List<Staffing> staffing) {
        return staffing.stream().flatMap(Staffing::times).toList();
    }

    private Stream<StaffedTime> times() {
        return weekdays.stream()
                .flatMap(day -> day.intervals().isEmpty()
                        ? Stream.of(new StaffedTime(validFrom, validTo, day.weekday(), null, null))
                        : day.intervals().stream()
                                .map(time ->
                                        new StaffedTime(validFrom, validTo, day.weekday(), time.from(), time.to())));
    }

    /** In the order in which they were told. */
    static List<Staffing> of(List<StaffedTime> times) {
        return times.stream()
                .collect(groupingBy(
                        time -> new Validity(time.validFrom(), time.validTo()), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(over -> new Staffing(over.getKey().from(), over.getKey().to(), weekdays(over.getValue())))
                .toList();
    }

    private static List<Weekday> weekdays(List<StaffedTime> times) {
        return times.stream()
                .collect(groupingBy(StaffedTime::weekday, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(day -> new Weekday(
                        day.getKey(),
                        day.getValue().stream()
                                .filter(time -> time.from() != null)
                                .map(time -> new Time(
                                        Objects.requireNonNull(time.from()), Objects.requireNonNull(time.to())))
                                .toList()))
                .toList();
    }

    PlacePublished.Staffing published() {
        return new PlacePublished.Staffing(
                validFrom,
                validTo,
                weekdays.stream()
                        .map(day -> new PlacePublished.Weekday(
                                day.weekday().name(),
                                day.intervals().stream()
                                        .map(time -> new PlacePublished.Interval(time.from(), time.to()))
                                        .toList()))
                        .toList());
    }
}
