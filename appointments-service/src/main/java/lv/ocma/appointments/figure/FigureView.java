package lv.ocma.appointments.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Figures of one combination of what was asked for; a measure that was not asked is null, and so is what they are not told apart by. */
@Schema(name = "VisitFigures")
record FigureView(
        @Schema(nullable = true, examples = "riga-3") @Nullable
        String place,

        @Schema(nullable = true, examples = "passport") @Nullable
        String service,

        @Schema(
                nullable = true,
                description =
                        "CUSTOMER, PORTAL, FRONT_END or STAFF (over which it was booked), REMOTE or LIVE (ticket of the day); new values may come.",
                examples = "PORTAL")
        @Nullable
        String channel,

        @Schema(nullable = true, pattern = "^[0-9]{4}-[0-9]{2}$", examples = "2026-06") @Nullable
        String month,

        @Schema(nullable = true) @Nullable LocalDate day,
        @Schema(nullable = true) @Nullable DayOfWeek weekday,

        @Schema(nullable = true, minimum = "0", maximum = "23", examples = "9") @Nullable
        Integer hour,

        @Schema(nullable = true) @Nullable Demand demand,
        @Schema(nullable = true) @Nullable Outcomes outcomes,
        @Schema(nullable = true) @Nullable Load load,
        @Schema(nullable = true) @Nullable LeadTime leadTime,
        @Schema(nullable = true) @Nullable Lasting waiting,
        @Schema(nullable = true) @Nullable Lasting serviceTime,

        @Schema(nullable = true, description = "Visits that were called with an announced need, by its kind.") @Nullable
        List<Need> priority) {

    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.95;
    private static final int SECONDS_OF_A_MINUTE = 60;

    @Schema(name = "VisitDemand")
    record Demand(
            @Schema(description = "By the hour of the booked start or of the ticket, whatever became of them.")
            long visits,

            @Schema(description = "The same, one for each service and person.")
            long services,

            @Schema(description = "By the hour in which they were booked or the ticket was taken.")
            long asked) {}

    @Schema(
            name = "VisitOutcomes",
            description = "What has become of the visits; the others are still to come or going on.")
    record Outcomes(long served, long refused, long contactEnded, long noShows, Cancelled cancelled) {}

    @Schema(name = "VisitsCancelled")
    record Cancelled(
            long byCustomer,

            @Schema(description = "By an employee, mostly for a caller.")
            long byStaff,

            @Schema(description = "By a rule of the office, such as when the place closed while they waited.")
            long byRule) {}

    @Schema(name = "VisitLoad")
    record Load(
            @Schema(description = "Planned lengths of booked visits that were not cancelled.")
            long bookedMinutes,

            @Schema(description = "For how long somebody was served.")
            long servedMinutes,

            @Schema(
                    nullable = true,
                    description =
                            "For how long counters were staffed, on days that are over and were counted; null by service or channel, as a counter serves many.")
            @Nullable
            Long staffedMinutes,

            @Schema(
                    nullable = true,
                    description =
                            "What of `bookedMinutes` lies on the days of `staffedMinutes`: less where some days are not over, or were never counted.")
            @Nullable
            Long bookedOfStaffedMinutes,

            @Schema(nullable = true, description = "As `bookedOfStaffedMinutes`, of `servedMinutes`.") @Nullable
            Long servedOfStaffedMinutes,

            @Schema(nullable = true, description = "`bookedOfStaffedMinutes` by `staffedMinutes`.", examples = "0.72")
            @Nullable
            BigDecimal booked,

            @Schema(nullable = true, description = "`servedOfStaffedMinutes` by `staffedMinutes`.", examples = "0.65")
            @Nullable
            BigDecimal served) {}

    @Schema(name = "VisitLeadTime", description = "Of booked visits, from the day of booking to the day of the visit.")
    record LeadTime(
            @Schema(description = "Of how many.") long visits,
            @Schema(description = "Taken together.") long days,

            @Schema(nullable = true, examples = "6.4") @Nullable
            BigDecimal average,

            @Schema(
                    nullable = true,
                    description = "Half of them have at most so many days: 0, 1, 2, 3, 5, 7, 10, 14, 21, 30, 45 or 60.",
                    examples = "5")
            @Nullable
            Integer medianAtMost,

            @Schema(nullable = true, description = "19 of 20; null beyond the last step.", examples = "21") @Nullable
            Integer p95AtMost) {}

    @Schema(name = "VisitMinutes")
    record Lasting(
            @Schema(description = "Of how many.") long visits,
            @Schema(description = "Taken together.") long minutes,

            @Schema(nullable = true, examples = "12.3") @Nullable
            BigDecimal average,

            @Schema(
                    nullable = true,
                    description = "Half of them have at most so many minutes: 5, 10, 15, 20, 30, 45, 60, 90 or 120.",
                    examples = "10")
            @Nullable
            Integer medianAtMost,

            @Schema(nullable = true, description = "19 of 20; null beyond the last step.", examples = "45") @Nullable
            Integer p95AtMost) {}

    @Schema(name = "VisitsWithNeed")
    record Need(
            @Schema(description = "As the rule of the queue publishes it.", examples = "DISABILITY")
            String need,

            long visits) {}

    static FigureView of(FigureLine line) {
        var weekday = line.number(Dimension.WEEKDAY);
        var day = line.text(Dimension.DAY);
        return new FigureView(
                line.text(Dimension.PLACE),
                line.text(Dimension.SERVICE),
                line.text(Dimension.CHANNEL),
                line.text(Dimension.MONTH),
                day == null ? null : LocalDate.parse(day),
                weekday == null ? null : DayOfWeek.of(weekday),
                line.number(Dimension.HOUR),
                asked(line, Measure.DEMAND, () -> demand(line)),
                asked(line, Measure.OUTCOMES, () -> outcomes(line)),
                asked(line, Measure.LOAD, () -> load(line)),
                asked(line, Measure.LEAD_TIME, () -> leadTime(line)),
                asked(line, Measure.WAITING, () -> lasting(line, Histogram.WAITED, "waited_seconds")),
                asked(line, Measure.SERVICE_TIME, () -> lasting(line, Histogram.SERVICE, "service_seconds")),
                asked(line, Measure.PRIORITY, () -> priority(line)));
    }

    private static <T> @Nullable T asked(FigureLine line, Measure measure, Supplier<T> view) {
        return line.has(measure) ? view.get() : null;
    }

    private static Demand demand(FigureLine line) {
        return new Demand(line.amount("visits"), line.amount("services"), line.amount("asked"));
    }

    private static Outcomes outcomes(FigureLine line) {
        return new Outcomes(
                line.amount("served"),
                line.amount("refused"),
                line.amount("contact_ended"),
                line.amount("no_shows"),
                new Cancelled(
                        line.amount("cancelled_by_customer"),
                        line.amount("cancelled_by_staff"),
                        line.amount("cancelled_by_rule")));
    }

    private static Load load(FigureLine line) {
        var staffed = line.question().ofStaff() ? line.amount("staffed_seconds") : 0;
        var booked = line.amount(Measure.BOOKED_OF_STAFFED);
        var served = line.amount(Measure.SERVED_OF_STAFFED);
        return new Load(
                minutes(line.amount("booked_seconds")),
                minutes(line.amount("served_seconds")),
                staffed == 0 ? null : minutes(staffed),
                staffed == 0 ? null : minutes(booked),
                staffed == 0 ? null : minutes(served),
                ratio(booked, staffed, 2),
                ratio(served, staffed, 2));
    }

    private static LeadTime leadTime(FigureLine line) {
        long visits = Histogram.LEAD.count(line::amount);
        long days = line.amount("lead_days");
        return new LeadTime(
                visits,
                days,
                ratio(days, visits, 1),
                Histogram.LEAD.atMost(HALF, line::amount),
                Histogram.LEAD.atMost(NEARLY_ALL, line::amount));
    }

    private static Lasting lasting(FigureLine line, Histogram spread, String sum) {
        long visits = spread.count(line::amount);
        long seconds = line.amount(sum);
        return new Lasting(
                visits,
                minutes(seconds),
                ratio(seconds, visits * SECONDS_OF_A_MINUTE, 1),
                spread.atMost(HALF, line::amount),
                spread.atMost(NEARLY_ALL, line::amount));
    }

    private static List<Need> priority(FigureLine line) {
        return line.needs().entrySet().stream()
                .filter(need -> need.getValue() != 0)
                .sorted(Map.Entry.comparingByKey())
                .map(need -> new Need(need.getKey(), need.getValue()))
                .toList();
    }

    private static long minutes(long seconds) {
        return BigDecimal.valueOf(seconds)
                .divide(BigDecimal.valueOf(SECONDS_OF_A_MINUTE), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static @Nullable BigDecimal ratio(long part, long whole, int decimals) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }
}
