package lv.ocma.divisions.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.ocma.divisions.calendar.InCalendar;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.place.Feature;
import lv.ocma.divisions.place.Location;
import lv.ocma.divisions.place.PlaceKind;
import lv.ocma.divisions.text.NameMatch;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** The parameters of a search as they were written; reading them names all that is wrong at once. */
final class SearchQuery {

    private static final int LONGEST_NAME = 100;
    private static final int LARGEST_RADIUS = 1000;
    private static final String INCLUDE = "include";
    private static final List<String> UNKNOWN = List.of("exclude", INCLUDE);
    private static final List<String> EXPANDABLE = List.of("opening");

    private static final List<String> KINDS =
            Stream.of(PlaceKind.values()).map(PlaceKind::name).toList();

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,4}(\\.\\d{1,15})?");

    private final List<Violation> violations = new ArrayList<>();

    Optional<NameMatch> name(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        var name = written.length() > LONGEST_NAME ? Optional.<NameMatch>empty() : NameMatch.of(written);
        if (name.isEmpty()) {
            // Signs alone are no word: they would find everything.
            violations.add(Violation.parameter("q", "size", Map.of("min", 1, "max", LONGEST_NAME)));
        }
        return name;
    }

    List<PlaceKind> kinds(List<String> written) {
        if (!KINDS.containsAll(written)) {
            violations.add(oneOf("kind", KINDS));
        }
        return Stream.of(PlaceKind.values())
                .filter(kind -> written.contains(kind.name()))
                .toList();
    }

    Optional<Near> near(@Nullable String written, @Nullable String radius) {
        var limit = radius == null ? Double.POSITIVE_INFINITY : radius(radius);
        if (written == null) {
            if (radius != null) {
                violations.add(Violation.parameter("radius", "radius-without-near"));
            }
            return Optional.empty();
        }
        var point = point(written);
        if (point.isEmpty()) {
            violations.add(Violation.parameter("near", "coordinates"));
        }
        return point.map(from -> new Near(from, limit));
    }

    List<Feature> features(List<String> written) {
        var features = written.stream().map(Feature::of).toList();
        if (features.stream().anyMatch(Optional::isEmpty)) {
            violations.add(oneOf("accessible", Feature.members()));
        }
        return features.stream().flatMap(Optional::stream).distinct().sorted().toList();
    }

    /** To exclude what is not known is the safe answer for somebody who would come in vain. */
    boolean unknownCounts(@Nullable String written) {
        if (written != null && !UNKNOWN.contains(written)) {
            violations.add(oneOf("unknownAccessibility", UNKNOWN));
        }
        return INCLUDE.equals(written);
    }

    Optional<Instant> openAt(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        try {
            // A plus sign that was not percent-encoded arrives as a space.
            var moment = OffsetDateTime.parse(written.replace(' ', '+')).toInstant();
            var date = moment.atZone(Zones.RIGA).toLocalDate();
            if (!date.isBefore(WorkingCalendar.FIRST) && !date.isAfter(WorkingCalendar.LAST)) {
                return Optional.of(moment);
            }
            violations.add(Violation.parameter("openAt", InCalendar.RULE, WorkingCalendar.RANGE));
        } catch (DateTimeException e) {
            violations.add(Violation.parameter("openAt", "time-format"));
        }
        return Optional.empty();
    }

    boolean opening(List<String> expand) {
        if (!EXPANDABLE.containsAll(expand)) {
            violations.add(oneOf("expand", EXPANDABLE));
        }
        return !expand.isEmpty();
    }

    /** For a form to which a parameter means nothing. */
    void none(String parameter, List<String> written) {
        if (!written.isEmpty()) {
            violations.add(Violation.parameter(parameter, "unknown-parameter"));
        }
    }

    void add(Violation violation) {
        violations.add(violation);
    }

    void requireValid() {
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    private double radius(String written) {
        var radius = NUMBER.matcher(written).matches() ? Double.parseDouble(written) : Double.NaN;
        if (!(radius > 0 && radius <= LARGEST_RADIUS)) {
            violations.add(Violation.parameter("radius", "radius", Map.of("max", LARGEST_RADIUS)));
        }
        return radius;
    }

    private static Optional<Location> point(String written) {
        var parts = written.split(",", -1);
        if (parts.length != 2
                || !NUMBER.matcher(parts[0]).matches()
                || !NUMBER.matcher(parts[1]).matches()) {
            return Optional.empty();
        }
        var latitude = Double.parseDouble(parts[0]);
        var longitude = Double.parseDouble(parts[1]);
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                ? Optional.of(new Location(latitude, longitude))
                : Optional.empty();
    }

    private static Violation oneOf(String parameter, List<String> values) {
        return Violation.parameter(parameter, "one-of", Map.of("values", String.join(", ", values)));
    }
}
