package lv.ocma.gateway.validation;

import io.vertx.core.MultiMap;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.ocma.gateway.validation.Shape.Kind;
import lv.ocma.platform.problem.OwnWords;
import lv.ocma.platform.problem.Violation.Source;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one operation's query. A moment is left to its service, as a plus that was sent as it is has become a space, which some
 * forgive; so is whatever may be written in several ways.
 */
final class QueryCheck {

    /**
     * @param list whether it may be repeated
     * @param shape of one value
     */
    private record Parameter(boolean required, boolean list, Shape shape) {}

    private static final Set<Kind> TEXT = Set.of(Kind.STRING);

    private static final Fault UNKNOWN = Fault.unreadable("unknown-parameter");
    private static final Fault REPEATED = Fault.unreadable("repeated-parameter");
    private static final Fault DATE = Fault.unreadable("date-format");
    private static final Fault MONTH = Fault.unreadable("month-format");

    /** As the documents write that a parameter is a month, of which the services have a rule of its own. */
    private static final String OF_MONTH = "^\\d{4}-\\d{2}$";

    private final Map<String, Parameter> declared = new LinkedHashMap<>();

    void declare(String name, boolean required, Shape shape) {
        var items = shape.is(Kind.ARRAY) ? shape.items() : null;
        declared.put(name, new Parameter(required, shape.is(Kind.ARRAY), items == null ? shape : items.shape()));
    }

    Findings findings(MultiMap query) {
        var found = new Findings();
        for (var name : query.names()) {
            var parameter = declared.get(name);
            if (parameter == null) {
                found.add(Source.PARAMETER, OwnWords.shown(name), UNKNOWN);
                continue;
            }
            var fault = fault(parameter, query.getAll(name));
            if (fault != null) {
                found.add(Source.PARAMETER, name, fault);
            }
        }
        declared.forEach((name, parameter) -> {
            if (parameter.required && !query.contains(name)) {
                found.add(Source.PARAMETER, name, Fault.REQUIRED);
            }
        });
        return found;
    }

    private static @Nullable Fault fault(Parameter parameter, List<String> values) {
        if (values.size() > 1 && !parameter.list) {
            return REPEATED;
        }
        for (var value : values) {
            var fault = fault(parameter.shape, value);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static @Nullable Fault fault(Shape shape, String value) {
        if (!TextRule.isStorable(value)) {
            return Fault.FORMAT;
        }
        if (shape.is(Kind.INTEGER)) {
            return ofInteger(shape, value);
        }
        return shape.kinds().equals(TEXT) && shape.alternatives().isEmpty() ? ofText(shape.text(), value) : null;
    }

    private static @Nullable Fault ofInteger(Shape shape, String value) {
        try {
            var fault = shape.number().fault(new BigInteger(value));
            return Fault.FORMAT.equals(fault) ? Fault.TYPE : fault;
        } catch (NumberFormatException e) {
            return Fault.TYPE;
        }
    }

    private static @Nullable Fault ofText(TextRule rule, String value) {
        if (rule.format() == TextRule.Format.DATE_TIME) {
            return null;
        }
        var fault = rule.fault(value);
        if (rule.expression().equals(OF_MONTH)) {
            return fault == null ? null : MONTH;
        }
        return rule.format() == TextRule.Format.DATE && Fault.FORMAT.equals(fault) ? DATE : fault;
    }
}
