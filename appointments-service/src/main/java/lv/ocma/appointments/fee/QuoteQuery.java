package lv.ocma.appointments.fee;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.appointments.slot.Wanted;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What a quote is asked for, as it was written; reading it names all that is wrong with it at once. */
final class QuoteQuery {

    private static final int MOST_OPTIONS = 100;
    private static final String SERVICE = "service";
    private static final String OPTION = "option";
    private static final Pattern OPTIONS = Pattern.compile("([A-Za-z0-9_-]{1,32})(?::(\\d{1,2}))?");

    private final List<Violation> violations = new ArrayList<>();

    /**
     * An option, and how many times.
     *
     * @param count 0 when not said
     */
    record Part(String id, int count) {}

    List<Wanted> services(@Nullable List<String> written) {
        if (written == null || written.isEmpty()) {
            violations.add(Violation.parameter(SERVICE, "required"));
            return List.of();
        }
        if (written.size() > Slot.MAX_SERVICES) {
            violations.add(Violation.parameter(SERVICE, "too-many-services", Map.of("max", Slot.MAX_SERVICES)));
            return List.of();
        }
        var wanted = new ArrayList<Wanted>();
        for (var text : written) {
            Wanted.parse(text)
                    .ifPresentOrElse(
                            wanted::add,
                            () -> violations.add(
                                    Violation.parameter(SERVICE, "service-format", Map.of("max", Wanted.MAX_PERSONS))));
        }
        if (wanted.stream().map(Wanted::service).distinct().count() < wanted.size()) {
            violations.add(Violation.parameter(SERVICE, "service-twice"));
        }
        return wanted;
    }

    List<Part> options(@Nullable List<String> written) {
        if (written == null) {
            return List.of();
        }
        if (written.size() > MOST_OPTIONS) {
            violations.add(Violation.parameter(OPTION, "too-many-items", Map.of("max", MOST_OPTIONS)));
            return List.of();
        }
        var parts = parts(written);
        var seen = new HashSet<String>();
        if (!parts.stream().allMatch(part -> seen.add(part.id()))) {
            violations.add(Violation.parameter(OPTION, "item-twice"));
        }
        return parts;
    }

    private List<Part> parts(List<String> written) {
        var wrong = Violation.parameter(OPTION, "option-format", Map.of("max", Charge.MOST));
        var parts = new ArrayList<Part>();
        for (var text : written) {
            var matcher = OPTIONS.matcher(text);
            if (!matcher.matches()) {
                violations.add(wrong);
                continue;
            }
            var count = matcher.group(2);
            if (count != null && (Integer.parseInt(count) < 1 || Integer.parseInt(count) > Charge.MOST)) {
                violations.add(wrong);
                continue;
            }
            parts.add(new Part(matcher.group(1), count == null ? 0 : Integer.parseInt(count)));
        }
        return parts;
    }

    void add(Violation violation) {
        violations.add(violation);
    }

    void requireValid() {
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }
}
