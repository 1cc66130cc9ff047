package lv.ocma.gateway.validation;

import io.vertx.core.MultiMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lv.ocma.platform.problem.Violation.Source;

/**
 * The headers that the document of one operation names; others are nobody's business here. That one is missing or written otherwise is a rule, of
 * which services have words of their own.
 */
final class HeaderCheck {

    private record Declared(boolean required, TextRule rule) {}

    /** Preconditions (RFC 9110, 13.1): to them services answer 428 and 412, and nothing to a repetition under a key that they know. */
    private static final Set<String> CONDITIONS =
            Set.of("if-match", "if-none-match", "if-modified-since", "if-unmodified-since", "if-range");

    private final Map<String, Declared> declared = new HashMap<>();

    void declare(String name, boolean required, TextRule rule) {
        if (!CONDITIONS.contains(name.toLowerCase(Locale.ROOT))) {
            declared.put(name, new Declared(required, rule));
        }
    }

    Findings findings(MultiMap sent) {
        var found = new Findings();
        declared.forEach((name, header) -> {
            var value = sent.get(name);
            if (value == null) {
                if (header.required) {
                    found.add(Source.HEADER, name, Fault.REQUIRED);
                }
            } else if (header.rule.fault(value) != null) {
                found.add(Source.HEADER, name, Fault.PATTERN);
            }
        });
        return found;
    }
}
