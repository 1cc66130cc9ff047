package lv.ocma.appointments.figure;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How values are spread, in steps that never change: counts of steps can be added up over places and days, medians cannot. */
enum Histogram {
    LEAD("lead"),
    WAITED("waited"),
    SERVICE("service");

    private final String name;

    Histogram(String name) {
        this.name = name;
    }

    private List<Integer> bounds() {
        return switch (this) {
            // days
            case LEAD -> List.of(0, 1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60);
            // minutes
            case WAITED, SERVICE -> List.of(5, 10, 15, 20, 30, 45, 60, 90, 120);
        };
    }

    /** Of the step in which the value lies: the first whose bound it does not exceed. */
    String column(long value) {
        for (int bound : bounds()) {
            if (value <= bound) {
                return name + "_" + bound;
            }
        }
        return name + "_more";
    }

    List<String> columns() {
        return Stream.concat(bounds().stream().map(bound -> name + "_" + bound), Stream.of(name + "_more"))
                .toList();
    }

    long count(ToLongFunction<String> counts) {
        return columns().stream().mapToLong(counts).sum();
    }

    /** The bound under which at least this share of all values lies; null where there are none, or it lies beyond the last bound. */
    @Nullable
    Integer atMost(double share, ToLongFunction<String> counts) {
        long all = count(counts);
        long within = 0;
        for (int bound : bounds()) {
            within += counts.applyAsLong(name + "_" + bound);
            if (all > 0 && within >= share * all) {
                return bound;
            }
        }
        return null;
    }
}
