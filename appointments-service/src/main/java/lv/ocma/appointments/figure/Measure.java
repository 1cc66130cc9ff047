package lv.ocma.appointments.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked, and the columns that it is made of. */
enum Measure {
    DEMAND("demand"),
    OUTCOMES("outcomes"),
    LOAD("load"),
    LEAD_TIME("leadTime"),
    WAITING("waiting"),
    SERVICE_TIME("serviceTime"),
    PRIORITY("priority");

    /** All that a row of the sums has, in order. */
    static final List<String> COLUMNS = Arrays.stream(values())
            .flatMap(measure -> measure.columns().stream())
            .toList();

    /** Read beside the sums: booked and served time of days whose staffed time is known. */
    static final String BOOKED_OF_STAFFED = "booked_of_staffed_seconds";

    static final String SERVED_OF_STAFFED = "served_of_staffed_seconds";

    private final String asked;

    Measure(String asked) {
        this.asked = asked;
    }

    static Optional<Measure> named(String name) {
        return Arrays.stream(values())
                .filter(measure -> measure.asked.equals(name))
                .findFirst();
    }

    static Stream<String> names() {
        return Arrays.stream(values()).map(measure -> measure.asked);
    }

    List<String> columns() {
        return switch (this) {
            case DEMAND -> List.of("visits", "services", "asked");
            case OUTCOMES ->
                List.of(
                        "served",
                        "refused",
                        "contact_ended",
                        "no_shows",
                        "cancelled_by_customer",
                        "cancelled_by_staff",
                        "cancelled_by_rule");
            case LOAD -> List.of("booked_seconds", "served_seconds", "staffed_seconds");
            case LEAD_TIME -> with("lead_days", Histogram.LEAD);
            case WAITING -> with("waited_seconds", Histogram.WAITED);
            case SERVICE_TIME -> with("service_seconds", Histogram.SERVICE);
            // Its kinds are data, so they stand in rows of their own.
            case PRIORITY -> List.of();
        };
    }

    private static List<String> with(String sum, Histogram spread) {
        return Stream.concat(Stream.of(sum), spread.columns().stream()).toList();
    }
}
