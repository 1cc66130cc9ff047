package lv.ocma.gateway.validation;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.ocma.gateway.validation.Fault.Weight;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.problem.Violation.Source;

/** All that is wrong with one request by its document, each thing once; the first hundred where there is more. */
final class Findings {

    private static final Set<Weight> ALONG = EnumSet.of(Weight.UNREADABLE, Weight.COMMON_RULE);

    private final Map<Violation, Weight> weights = new LinkedHashMap<>();

    void add(Source source, String at, Fault fault) {
        if (!isFull()) {
            weights.putIfAbsent(new Violation(source, at, fault.code(), fault.values()), fault.weight());
        }
    }

    boolean isFull() {
        return weights.size() >= Invalid.MOST;
    }

    boolean isEmpty() {
        return weights.isEmpty();
    }

    Findings and(Findings others) {
        var both = new Findings();
        both.weights.putAll(weights);
        both.weights.putAll(others.weights);
        return both;
    }

    List<Violation> all() {
        return List.copyOf(weights.keySet());
    }

    /**
     * What to say at the door where services tell of their rules: nothing if all can be read, else also of the rules for which they have the
     * same words.
     */
    List<Violation> unreadable() {
        return weights.containsValue(Weight.UNREADABLE)
                ? weights.entrySet().stream()
                        .filter(found -> ALONG.contains(found.getValue()))
                        .map(Map.Entry::getKey)
                        .toList()
                : List.of();
    }
}
