package lv.ocma.divisions.servicesearch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.ocma.divisions.text.NameMatch;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The parameters of a search as they were written; reading them names all that is wrong at once. */
final class ServiceQuery {

    private static final int LONGEST = 100;
    private static final Pattern CHANNEL = Pattern.compile("[A-Z][A-Z0-9_]{0,99}");

    private final List<Violation> violations = new ArrayList<>();
    private final ServiceSearch search;

    ServiceQuery(ServiceSearch search) {
        this.search = search;
    }

    Wanted wanted(
            LocalDate on,
            @Nullable String q,
            @Nullable String place,
            @Nullable String channel,
            @Nullable String personalVisit) {
        var words = words(q);
        if (place != null && !search.isPlace(place)) {
            violations.add(Violation.parameter("place", "unknown-place"));
        }
        if (channel != null && !CHANNEL.matcher(channel).matches()) {
            violations.add(Violation.parameter("channel", "format"));
        }
        var visit = Optional.ofNullable(personalVisit).flatMap(PersonalVisit::of);
        if (personalVisit != null && visit.isEmpty()) {
            violations.add(Violation.parameter(
                    "personalVisit", "one-of", Map.of("values", String.join(", ", PersonalVisit.written()))));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return new Wanted(on, words, place, channel, visit);
    }

    private Optional<NameMatch> words(@Nullable String q) {
        if (q == null) {
            return Optional.empty();
        }
        var words = q.length() > LONGEST ? Optional.<NameMatch>empty() : NameMatch.of(q);
        if (words.isEmpty()) {
            // Signs alone are no word: they would find everything.
            violations.add(Violation.parameter("q", "size", Map.of("min", 1, "max", LONGEST)));
        }
        return words;
    }
}
