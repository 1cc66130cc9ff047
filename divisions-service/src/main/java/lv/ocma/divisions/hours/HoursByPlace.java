package lv.ocma.divisions.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The effective hours of all places over some dates in one piece. What explains a date is told once: most dates share it. */
@Schema(name = "HoursByPlace")
record HoursByPlace(
        LocalDate from,
        LocalDate to,

        @Schema(description = "Why dates are as they are; each date names its own by its position here, from 0.")
        List<Explanation> explanations,

        @Schema(description = "All places, as listed.") List<PlaceDays> items,

        @Schema(description = "Always null: they are all here.", nullable = true) @Nullable
        String next) {

    @Schema(name = "DayExplanation")
    record Explanation(
            HoursView.Reason reason,

            @Schema(
                    description = "On a moved working day the date whose weekday's hours are kept; null otherwise.",
                    nullable = true)
            @Nullable
            LocalDate standsFor,

            @Schema(
                    description =
                            "True while the hours are an interpretation that the office has not confirmed, or are of a date to which their source does not reach.")
            boolean assumed,

            @Schema(description = "Where the hours were published; null where none are.", nullable = true) @Nullable
            String hoursSource,

            @Schema(description = HoursView.YEAR_KNOWN) boolean movedWorkingDaysKnown) {

        static Explanation of(HoursView day) {
            return new Explanation(
                    day.reason(), day.standsFor(), day.assumed(), day.hoursSource(), day.movedWorkingDaysKnown());
        }
    }

    @Schema(name = "PlaceDays")
    record PlaceDays(
            @Schema(examples = "riga-3") String place,

            @Schema(description = "Every date from the first to the last, both included.")
            List<ExplainedDay> days) {}

    @Schema(name = "ExplainedDay")
    record ExplainedDay(
            @Schema(examples = "2026-06-25") LocalDate date,
            boolean open,

            @Schema(description = "In order, not overlapping; empty when closed.")
            List<HoursView.Hours> intervals,

            @Schema(description = "Position in explanations.", examples = "0")
            int explanation) {}

    /** @param days by place, then by date */
    static HoursByPlace of(Window window, Stream<HoursView> days) {
        var explanations = new LinkedHashMap<Explanation, Integer>();
        var places = new LinkedHashMap<String, List<ExplainedDay>>();
        days.forEach(day -> {
            var explanation = explanations.computeIfAbsent(Explanation.of(day), any -> explanations.size());
            places.computeIfAbsent(day.place(), any -> new ArrayList<>())
                    .add(new ExplainedDay(day.date(), day.open(), day.intervals(), explanation));
        });
        return new HoursByPlace(
                window.first(), window.last(), List.copyOf(explanations.keySet()), listed(places), null);
    }

    private static List<PlaceDays> listed(Map<String, List<ExplainedDay>> places) {
        return places.entrySet().stream()
                .map(place -> new PlaceDays(place.getKey(), place.getValue()))
                .toList();
    }
}
