package lv.ocma.gateway.validation;

import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import lv.ocma.platform.time.Dates;

/**
 * A rule that a value breaks, by the codes and texts that the services use.
 *
 * @param values fill the places of the rule's text
 */
record Fault(String code, Map<String, ?> values) {

    static final Fault REQUIRED = of("required");
    static final Fault TYPE = of("type");
    static final Fault FORMAT = of("format");
    static final Fault RANGE = of("range");
    static final Fault FAR_DATE = new Fault(Dates.RULE, Map.<String, Temporal>copyOf(Dates.RANGE));

    static Fault of(String code) {
        return new Fault(code, Map.of());
    }

    static Fault size(int min, int max) {
        return new Fault("size", Map.of("min", min, "max", max));
    }

    static Fault oneOf(List<String> words) {
        return new Fault("one-of", Map.of("values", String.join(", ", words)));
    }
}
