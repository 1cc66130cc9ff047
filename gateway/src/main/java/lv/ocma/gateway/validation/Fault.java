package lv.ocma.gateway.validation;

import java.util.List;
import java.util.Map;
import lv.ocma.platform.time.Dates;

/**
 * What is wrong with a value, by the codes and texts that the services use.
 *
 * @param values fill the places of the rule's text
 */
record Fault(Weight weight, String code, Map<String, ?> values) {

    /** How much the door can say of it. */
    enum Weight {
        /** Every service refuses it before it looks at its own rules, by this code. */
        UNREADABLE,
        /** A rule for which the services have this code as well, and which they tell along with others of their own. */
        COMMON_RULE,
        /** A rule for which the service may have a code, and a better text, of its own. */
        RULE_OF_THE_SERVICE
    }

    static final Fault TYPE = unreadable("type");
    static final Fault FORMAT = unreadable("format");
    static final Fault REQUIRED = new Fault(Weight.COMMON_RULE, "required", Map.of());
    static final Fault RANGE = new Fault(Weight.COMMON_RULE, "range", Map.of());
    static final Fault PATTERN = new Fault(Weight.RULE_OF_THE_SERVICE, "format", Map.of());
    static final Fault FAR_DATE = new Fault(Weight.RULE_OF_THE_SERVICE, Dates.RULE, Dates.RANGE);

    static Fault unreadable(String code) {
        return new Fault(Weight.UNREADABLE, code, Map.of());
    }

    static Fault size(int min, int max) {
        return new Fault(Weight.COMMON_RULE, "size", Map.of("min", min, "max", max));
    }

    static Fault oneOf(List<String> words) {
        return new Fault(Weight.RULE_OF_THE_SERVICE, "one-of", Map.of("values", String.join(", ", words)));
    }
}
