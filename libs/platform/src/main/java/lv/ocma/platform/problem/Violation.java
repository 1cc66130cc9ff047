package lv.ocma.platform.problem;

import java.util.Map;

/**
 * One broken rule of a request.
 *
 * @param source where the breach is
 * @param at JSON pointer into the body ({@code /contact/email}), or the name of the parameter or header
 * @param code the rule, declared with its text in a {@code META-INF/problems.json}
 * @param values fill the placeholders of the text, e.g. {@code max}
 */
public record Violation(Source source, String at, String code, Map<String, ?> values) {

    public enum Source {
        BODY,
        PARAMETER,
        HEADER
    }

    public static Violation body(String pointer, String code) {
        return new Violation(Source.BODY, pointer, code, Map.of());
    }

    public static Violation body(String pointer, String code, Map<String, ?> values) {
        return new Violation(Source.BODY, pointer, code, values);
    }

    public static Violation parameter(String name, String code) {
        return new Violation(Source.PARAMETER, name, code, Map.of());
    }

    public static Violation parameter(String name, String code, Map<String, ?> values) {
        return new Violation(Source.PARAMETER, name, code, values);
    }

    public static Violation header(String name, String code) {
        return new Violation(Source.HEADER, name, code, Map.of());
    }
}
