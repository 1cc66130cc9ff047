package lv.ocma.platform.testing;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which code a method may run, at whatever distance: by calls, lambdas and method references, of what is overridden in every form that was imported. */
final class Reach {

    /** Operations run much of the same code. */
    private final Map<JavaCodeUnit, List<JavaCodeUnit>> next = new HashMap<>();

    /** Full names, as {@code lv.ocma.Owner.method(type, type)}. */
    Set<String> of(JavaCodeUnit start) {
        var reached = new HashSet<String>();
        var waiting = new ArrayDeque<JavaCodeUnit>();
        waiting.add(start);
        while (!waiting.isEmpty()) {
            next.computeIfAbsent(waiting.remove(), Reach::next).stream()
                    .filter(unit -> reached.add(unit.getFullName()))
                    .forEach(waiting::add);
        }
        return reached;
    }

    private static List<JavaCodeUnit> next(JavaCodeUnit unit) {
        var targets = new ArrayList<CodeUnitAccessTarget>();
        unit.getCallsFromSelf().forEach(call -> targets.add(call.getTarget()));
        unit.getCodeUnitReferencesFromSelf().forEach(reference -> targets.add(reference.getTarget()));
        return targets.stream()
                .<JavaCodeUnit>flatMap(target -> target.resolveMember().stream())
                .flatMap(Reach::forms)
                .toList();
    }

    private static Stream<JavaCodeUnit> forms(JavaCodeUnit called) {
        var parameters =
                called.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        var overriding = called.getOwner().getAllSubclasses().stream()
                .flatMap(type -> type.tryGetMethod(called.getName(), parameters).stream());
        return Stream.concat(Stream.of(called), overriding);
    }
}
