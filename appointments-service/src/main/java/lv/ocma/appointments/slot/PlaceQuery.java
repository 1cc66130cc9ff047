package lv.ocma.appointments.slot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.ocma.appointments.place.Features;
import lv.ocma.appointments.place.Point;
import lv.ocma.appointments.place.Where;
import lv.ocma.appointments.place.Where.Near;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** At which places a caller looks for a time, as it was written; by the same names and rules as the search for places. */
record PlaceQuery(
        List<String> place,
        @Nullable String near,
        @Nullable String radius,
        List<String> accessible,
        @Nullable String unknownAccessibility) {

    static final int MAX_PLACES = 50;

    private static final Pattern PLACE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,4}(\\.\\d{1,15})?");
    private static final double LARGEST_RADIUS = 1000;
    private static final String INCLUDE = "include";
    private static final List<String> UNKNOWN = List.of("exclude", INCLUDE);

    PlaceQuery {
        place = List.copyOf(place);
        accessible = List.copyOf(accessible);
    }

    /** @param violations get all that is wrong */
    Where where(List<Violation> violations) {
        return new Where(places(violations), near(violations), features(violations), unknownCounts(violations));
    }

    private List<String> places(List<Violation> violations) {
        if (place.size() > MAX_PLACES) {
            violations.add(Violation.parameter("place", "too-many-places", Map.of("max", MAX_PLACES)));
            return List.of();
        }
        if (!place.stream().allMatch(id -> PLACE.matcher(id).matches())) {
            violations.add(Violation.parameter("place", "unknown-place"));
            return List.of();
        }
        return place.stream().distinct().toList();
    }

    private Optional<Near> near(List<Violation> violations) {
        var limit = radius == null ? Optional.of(Double.POSITIVE_INFINITY) : kilometres(radius);
        if (limit.isEmpty()) {
            violations.add(Violation.parameter("radius", "radius", Map.of("max", (int) LARGEST_RADIUS)));
        }
        if (near == null) {
            if (radius != null) {
                violations.add(Violation.parameter("radius", "radius-without-near"));
            }
            return Optional.empty();
        }
        var point = point(near);
        if (point.isEmpty()) {
            violations.add(Violation.parameter("near", "coordinates"));
        }
        return point.map(from -> new Near(from, limit.orElse(0.0)));
    }

    private List<String> features(List<Violation> violations) {
        if (!Features.KNOWN.containsAll(accessible)) {
            violations.add(oneOf("accessible", Features.KNOWN));
        }
        return accessible.stream().distinct().toList();
    }

    /** To leave out what is not known is the safe answer for somebody who would come in vain. */
    private boolean unknownCounts(List<Violation> violations) {
        if (unknownAccessibility != null && !UNKNOWN.contains(unknownAccessibility)) {
            violations.add(oneOf("unknownAccessibility", UNKNOWN));
        }
        return INCLUDE.equals(unknownAccessibility);
    }

    private static Optional<Double> kilometres(String written) {
        return Optional.of(written)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Double::parseDouble)
                .filter(radius -> radius > 0 && radius <= LARGEST_RADIUS);
    }

    private static Optional<Point> point(String written) {
        var parts = List.of(written.split(",", -1));
        if (parts.size() != 2
                || !parts.stream().allMatch(part -> NUMBER.matcher(part).matches())) {
            return Optional.empty();
        }
        var point = new Point(Double.parseDouble(parts.getFirst()), Double.parseDouble(parts.getLast()));
        return Math.abs(point.latitude()) <= 90 && Math.abs(point.longitude()) <= 180
                ? Optional.of(point)
                : Optional.empty();
    }

    private static Violation oneOf(String parameter, List<String> values) {
        return Violation.parameter(parameter, "one-of", Map.of("values", String.join(", ", values)));
    }
}
