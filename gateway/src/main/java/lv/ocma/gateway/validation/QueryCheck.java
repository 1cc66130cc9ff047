package lv.ocma.gateway.validation;

import io.vertx.core.MultiMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import lv.ocma.gateway.validation.Shape.Kind;
import lv.ocma.platform.problem.OwnWords;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The parameters of one operation's query. */
final class QueryCheck {

    /**
     * @param list whether it may be repeated
     * @param shape of one value
     */
    private record Parameter(boolean required, boolean list, Shape shape) {}

    private static final Fault UNKNOWN = Fault.of("unknown-parameter");
    private static final Fault REPEATED = Fault.of("repeated-parameter");
    private static final Fault DATE = Fault.of("date-format");
    private static final Fault MONTH = Fault.of("month-format");

    /** As the documents write that a parameter is a month, of which the services have a rule of its own. */
    private static final String OF_MONTH = "^\\d{4}-\\d{2}$";

    private final Map<String, Parameter> declared = new LinkedHashMap<>();

    void declare(String name, boolean required, Shape shape) {
        var items = shape.is(Kind.ARRAY) ? shape.items() : null;
        declared.put(name, new Parameter(required, shape.is(Kind.ARRAY), items == null ? shape : items.shape()));
    }

    List<Violation> violations(MultiMap query) {
        var violations = new ArrayList<Violation>();
        BiConsumer<String, Fault> broken =
                (name, fault) -> violations.add(Violation.parameter(name, fault.code(), fault.values()));
        for (var name : query.names()) {
            var parameter = declared.get(name);
            if (parameter == null) {
                broken.accept(OwnWords.shown(name), UNKNOWN);
                continue;
            }
            var fault = fault(parameter, query.getAll(name));
            if (fault != null) {
                broken.accept(name, fault);
            }
        }
        declared.forEach((name, parameter) -> {
            if (parameter.required && !query.contains(name)) {
                broken.accept(name, Fault.REQUIRED);
            }
        });
        return violations.stream().distinct().toList();
    }

    private static @Nullable Fault fault(Parameter parameter, List<String> values) {
        if (values.size() > 1 && !parameter.list) {
            return REPEATED;
        }
        return values.stream()
                .map(value -> fault(parameter.shape, value))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Fault fault(Shape shape, String value) {
        try {
            if (shape.is(Kind.INTEGER)) {
                var whole = shape.number().fault(new BigInteger(value));
                return Fault.FORMAT.equals(whole) ? Fault.TYPE : whole;
            }
            if (shape.is(Kind.NUMBER)) {
                return shape.number().fault(BigDecimal.valueOf(Double.parseDouble(value)));
            }
        } catch (NumberFormatException e) {
            return Fault.TYPE;
        }
        if (shape.is(Kind.BOOLEAN)) {
            return value.equals("true") || value.equals("false") ? null : Fault.TYPE;
        }
        return ofText(shape, value);
    }

    /** A moment is left to its service: a plus that was sent as it is has become a space, which some forgive. */
    private static @Nullable Fault ofText(Shape shape, String value) {
        var isOfOneKind = shape.kinds().equals(Set.of(Kind.STRING))
                && shape.alternatives().isEmpty();
        if (!isOfOneKind || shape.text().format() == TextRule.Format.DATE_TIME) {
            return TextRule.isStorable(value) ? null : Fault.FORMAT;
        }
        var fault = shape.text().fault(value);
        if (!Fault.FORMAT.equals(fault) || !TextRule.isStorable(value)) {
            return fault;
        }
        if (shape.text().format() == TextRule.Format.DATE) {
            return DATE;
        }
        return shape.text().expression().equals(OF_MONTH) ? MONTH : fault;
    }
}
