package lv.ocma.appointments.figure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Amounts by cell and column, which can be added to others and taken from them. */
final class Tally {

    /** Opens the column of a kind of need, which stands in rows of its own. */
    static final String NEED = "need:";

    private final Map<Cell, Map<String, Integer>> amounts = new LinkedHashMap<>();

    /** As it is stored. */
    record Row(String place, String day, int hour, String service, String channel, Map<String, Integer> amounts) {

        private Cell cell() {
            return new Cell(place, LocalDate.parse(day), hour, service, channel);
        }
    }

    static Tally of(List<Row> rows) {
        var tally = new Tally();
        rows.forEach(row -> row.amounts().forEach((column, amount) -> tally.add(row.cell(), column, amount)));
        return tally;
    }

    void add(Cell cell, String column, int amount) {
        var row = amounts.computeIfAbsent(cell, each -> new TreeMap<>());
        if (row.merge(column, amount, Integer::sum) == 0) {
            row.remove(column);
        }
    }

    void add(Tally other) {
        other.amounts.forEach((cell, row) -> row.forEach((column, amount) -> add(cell, column, amount)));
    }

    void take(Tally other) {
        other.amounts.forEach((cell, row) -> row.forEach((column, amount) -> add(cell, column, -amount)));
    }

    /** The same, and for each hour the day that it is part of. */
    Tally withDays() {
        var all = new Tally();
        all.add(this);
        amounts.forEach((cell, row) -> row.forEach((column, amount) -> all.add(cell.ofDay(), column, amount)));
        return all;
    }

    /** Without what is nothing. */
    List<Row> rows() {
        return amounts.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> row(each.getKey(), each.getValue()))
                .toList();
    }

    private static Row row(Cell cell, Map<String, Integer> amounts) {
        return new Row(
                cell.place(), cell.day().toString(), cell.hour(), cell.service(), cell.channel(), Map.copyOf(amounts));
    }
}
