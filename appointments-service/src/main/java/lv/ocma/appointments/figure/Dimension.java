package lv.ocma.appointments.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what figures are told apart, in the order in which they are sorted. */
enum Dimension {
    PLACE("place", String.class),
    SERVICE("service", String.class),
    CHANNEL("channel", String.class),
    MONTH("to_char(day, 'YYYY-MM')", String.class),
    DAY("cast(day as text)", String.class),
    /** Monday is 1. */
    WEEKDAY("cast(extract(isodow from day) as integer)", Integer.class),
    HOUR("cast(hour as integer)", Integer.class);

    private final String sql;
    private final Class<?> type;

    Dimension(String sql, Class<?> type) {
        this.sql = sql;
        this.type = type;
    }

    static Optional<Dimension> named(String name) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.asked().equals(name))
                .findFirst();
    }

    static Stream<String> names() {
        return Arrays.stream(values()).map(Dimension::asked);
    }

    String asked() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a column of the answer. */
    String column() {
        return sql + " as " + alias();
    }

    Class<?> type() {
        return type;
    }

    String alias() {
        return "by_" + asked();
    }
}
