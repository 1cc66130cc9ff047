package lv.ocma.appointments.figure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sums as they were read, of one combination of what they are told apart by. */
record FigureLine(FigureQuestion question, Key key, Map<String, Long> amounts, Map<String, Long> needs) {

    /** @param values in the order of the dimensions */
    record Key(List<Object> values, Map<Dimension, Object> byDimension) {}

    boolean has(Measure measure) {
        return question.measures().contains(measure);
    }

    long amount(String column) {
        return amounts.getOrDefault(column, 0L);
    }

    boolean isEmpty() {
        return needs.isEmpty() && amounts.values().stream().allMatch(amount -> amount == 0);
    }

    @Nullable
    String text(Dimension dimension) {
        return key.byDimension().get(dimension) instanceof String text ? text : null;
    }

    @Nullable
    Integer number(Dimension dimension) {
        return key.byDimension().get(dimension) instanceof Integer number ? number : null;
    }
}
