package lv.ocma.appointments.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are asked.
 *
 * @param places null for all
 * @param service null for visits as a whole, unless they are told apart by service
 */
record FigureQuestion(
        LocalDate from,
        LocalDate to,
        @Nullable List<String> places,
        @Nullable String service,
        @Nullable String channel,
        Set<Dimension> by,
        Set<Measure> measures) {

    /** A year and the month of the year before it with which it is compared. */
    static final int MOST_DAYS = 400;

    /** Of all places by service and hour, of which there are as many rows as visits. */
    static final int MOST_DAYS_OF_MUCH = 100;

    private static final int FINEST = 3;

    /** Ways of booking and kinds of ticket. */
    static final List<String> CHANNELS = List.of("CUSTOMER", "PORTAL", "FRONT_END", "STAFF", "REMOTE", "LIVE");

    /** As it was written; all that is wrong with it is named at once. */
    record Written(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String service,
            @Nullable String channel,
            List<String> by,
            List<String> measures) {

        /** @param more that is wrong, as whoever asks has found */
        FigureQuestion read(@Nullable List<String> places, List<Violation> more) {
            var violations = new ArrayList<>(more);
            var first = required("from", from, violations);
            var last = required("to", to, violations);
            if (last.isBefore(first)) {
                violations.add(Violation.parameter("to", "dates-in-order"));
            } else if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
                violations.add(Violation.parameter("to", "window", Map.of("days", MOST_DAYS)));
            }
            if (channel != null && !CHANNELS.contains(channel)) {
                violations.add(oneOf("channel", CHANNELS.stream()));
            }
            var dimensions = all("by", by, Dimension::named, Dimension.names(), violations);
            var wanted = all("measure", measures, Measure::named, Measure.names(), violations);
            var question = new FigureQuestion(
                    first,
                    last,
                    places,
                    service,
                    channel,
                    dimensions.isEmpty() ? EnumSet.noneOf(Dimension.class) : EnumSet.copyOf(dimensions),
                    wanted.isEmpty() ? EnumSet.allOf(Measure.class) : EnumSet.copyOf(wanted));
            if (violations.isEmpty() && question.isOfMuch()) {
                violations.add(Violation.parameter("to", "window", Map.of("days", MOST_DAYS_OF_MUCH)));
            }
            if (!violations.isEmpty()) {
                throw new Invalid(violations);
            }
            return question;
        }

        private static LocalDate required(String name, @Nullable LocalDate date, List<Violation> violations) {
            if (date == null) {
                violations.add(Violation.parameter(name, "required"));
                return LocalDate.EPOCH;
            }
            return date;
        }

        private static <T> List<T> all(
                String parameter,
                List<String> names,
                Function<String, Optional<T>> named,
                Stream<String> known,
                List<Violation> violations) {
            var found = names.stream().map(named).flatMap(Optional::stream).toList();
            if (found.size() < names.size()) {
                violations.add(oneOf(parameter, known));
            }
            return found;
        }

        private static Violation oneOf(String parameter, Stream<String> values) {
            return Violation.parameter(parameter, "one-of", Map.of("values", values.collect(Collectors.joining(", "))));
        }
    }

    /** Whether more rows would be read than one answer is worth, however few it has. */
    private boolean isOfMuch() {
        return places == null
                && service == null
                && grain() == FINEST
                && ChronoUnit.DAYS.between(from, to) >= MOST_DAYS_OF_MUCH;
    }

    boolean isBy(Dimension dimension) {
        return by.contains(dimension);
    }

    /** Whether a visit counts once for each of its services, rather than once. */
    boolean ofServices() {
        return service != null || isBy(Dimension.SERVICE);
    }

    boolean ofChannels() {
        return channel != null || isBy(Dimension.CHANNEL);
    }

    /** Whether staffed time is told, which has neither service nor channel, as a counter serves many. */
    boolean ofStaff() {
        return measures.contains(Measure.LOAD) && !ofServices() && !ofChannels();
    }

    /** Which of the sums it is read from: the fewest rows that tell enough. */
    int grain() {
        return (isBy(Dimension.HOUR) ? 1 : 0) + (ofServices() ? 2 : 0);
    }
}
