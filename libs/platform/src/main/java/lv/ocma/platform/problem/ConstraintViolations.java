package lv.ocma.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Bean validation speaks of methods and arguments, callers of members and parameters: this is the translation. The code is
 * the constraint's message where that is a declared rule's code, else the name of the standard constraint.
 */
public final class ConstraintViolations {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Size", "size"),
            Map.entry("Pattern", "format"),
            Map.entry("Email", "format"),
            Map.entry("Min", "range"),
            Map.entry("Max", "range"),
            Map.entry("Positive", "range"),
            Map.entry("PositiveOrZero", "range"));
    private static final Set<String> VALUES = Set.of("min", "max", "value");

    private ConstraintViolations() {}

    public static Violation toViolation(ConstraintViolation<?> violation) {
        var nodes = new ArrayList<Path.Node>();
        violation.getPropertyPath().forEach(nodes::add);
        var values = values(violation);
        var code = code(violation);
        boolean ofMethod = !nodes.isEmpty() && nodes.getFirst().getKind() == ElementKind.METHOD && nodes.size() > 1;
        if (!ofMethod) {
            return Violation.body(pointer(nodes), code, values);
        }
        var argument = nodes.get(1);
        if (nodes.size() == 2 && isParameter(violation, argument)) {
            return Violation.parameter(parameterName(violation, argument), code, values);
        }
        return Violation.body(pointer(nodes.subList(2, nodes.size())), code, values);
    }

    private static String code(ConstraintViolation<?> violation) {
        var template = violation.getMessageTemplate();
        if (!template.startsWith("{")) {
            return template;
        }
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        var code = CODES.get(constraint);
        if (code == null) {
            throw new IllegalStateException("Constraint " + constraint + " has no code of a rule as its message");
        }
        return code;
    }

    private static Map<String, ?> values(ConstraintViolation<?> violation) {
        var values = new HashMap<String, Object>();
        violation.getConstraintDescriptor().getAttributes().forEach((name, value) -> {
            if (VALUES.contains(name)) {
                values.put(name, value);
            }
        });
        return values;
    }

    private static String pointer(Iterable<Path.Node> nodes) {
        var pointer = new StringBuilder();
        for (var node : nodes) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    private static boolean isParameter(ConstraintViolation<?> violation, Path.Node argument) {
        return Stream.of(annotations(violation, argument)).anyMatch(ParameterNames::names);
    }

    private static String parameterName(ConstraintViolation<?> violation, Path.Node argument) {
        return ParameterNames.of(annotations(violation, argument), argument.getName());
    }

    private static java.lang.annotation.Annotation[] annotations(ConstraintViolation<?> violation, Path.Node argument) {
        var index = argument.as(Path.ParameterNode.class).getParameterIndex();
        var method = violation.getPropertyPath().iterator().next();
        var types = method.as(Path.MethodNode.class).getParameterTypes().toArray(Class<?>[]::new);
        return declared(violation.getRootBeanClass(), method.getName(), types).getParameterAnnotations()[index];
    }

    /** The method as it was written: the container's subclasses override it without its annotations. */
    private static Method declared(Class<?> bean, String name, Class<?>[] types) {
        Method written = null;
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            for (var method : type.getDeclaredMethods()) {
                if (method.getName().equals(name) && Arrays.equals(method.getParameterTypes(), types)) {
                    written = method;
                }
            }
        }
        if (written == null) {
            throw new IllegalStateException("Validated method " + name + " has gone");
        }
        return written;
    }
}
