package lv.ocma.appointments.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Reads the sums: one query for all but the needs, one for these. */
@ApplicationScoped
class FigureTable {

    /** What is booked and served on other days is not held against the staffed minutes of these. */
    private static final Map<String, String> ON_STAFFED_DAYS =
            Map.of(Measure.BOOKED_OF_STAFFED, "booked_seconds", Measure.SERVED_OF_STAFFED, "served_seconds");

    private static final String STAFFED = """
            figure left join (select place as counted, day as counted_day from figure_staffed) days on counted = place and counted_day = day""";

    /**
     * By the clock of the database. A note bears the moment at which its transaction began, and comes when that is over: none lasts a minute, as it is
     * rolled back then.
     */
    private static final String COMPLETE = """
            select least(now(), (select at from figure_due order by id limit 1)) - interval '1 minute' as complete""";

    private final Session session;

    FigureTable(Session session) {
        this.session = session;
    }

    /** What happened before this moment is in the sums. */
    Instant complete() {
        return session.createNativeQuery(COMPLETE, Instant.class)
                .addScalar("complete", Instant.class)
                .getSingleResult();
    }

    /** In the order of what they are told apart by; one more than asked where there are more. */
    List<FigureLine> read(FigureQuestion question, int most) {
        // Needs alone have no sums, and a question without any would be one for all rows.
        var columns = Stream.concat(
                        Stream.of("visits"),
                        question.measures().stream().flatMap(measure -> measure.columns().stream()))
                .distinct()
                .toList();
        var sums = new LinkedHashMap<String, String>();
        columns.forEach(column -> sums.put(column, "sum(%s)".formatted(column)));
        if (question.ofStaff()) {
            ON_STAFFED_DAYS.forEach(
                    (column, of) -> sums.put(column, "sum(%s) filter (where counted is not null)".formatted(of)));
        }
        var selected =
                sums.entrySet().stream().map(sum -> "coalesce(%s, 0) as %s".formatted(sum.getValue(), sum.getKey()));
        var query = asked(
                question,
                question.ofStaff() ? STAFFED : "figure",
                Stream.concat(dimensions(question), selected),
                most + 1);
        sums.keySet().forEach(column -> query.addScalar(column, Long.class));
        var rows = query.getResultList();
        var needs = question.measures().contains(Measure.PRIORITY) && rows.size() <= most
                ? needs(question)
                : Map.<List<Object>, Map<String, Long>>of();
        return rows.stream()
                .map(row -> line(question, sums.keySet(), row, needs))
                .toList();
    }

    private static FigureLine line(
            FigureQuestion question, Set<String> columns, Tuple row, Map<List<Object>, Map<String, Long>> needs) {
        var key = key(question, row);
        var amounts = new HashMap<String, Long>();
        columns.forEach(column -> amounts.put(column, row.get(column, Long.class)));
        return new FigureLine(question, key, amounts, needs.getOrDefault(key.values(), Map.of()));
    }

    private Map<List<Object>, Map<String, Long>> needs(FigureQuestion question) {
        var columns = Stream.concat(dimensions(question), Stream.of("need", "sum(visits) as visits"));
        var needs = new HashMap<List<Object>, Map<String, Long>>();
        asked(question, "figure_need", columns, Integer.MAX_VALUE)
                .addScalar("need", String.class)
                .addScalar("visits", Long.class)
                .getResultList()
                .forEach(row -> needs.computeIfAbsent(key(question, row).values(), each -> new HashMap<>())
                        .put(row.get("need", String.class), row.get("visits", Long.class)));
        return needs;
    }

    private NativeQuery<Tuple> asked(FigureQuestion question, String table, Stream<String> columns, int most) {
        var groups =
                new ArrayList<>(question.by().stream().map(Dimension::alias).toList());
        if (table.equals("figure_need")) {
            groups.add("need");
        }
        var sql = "select " + columns.collect(Collectors.joining(", ")) + " from " + table
                + " where grain = :grain and day between cast(:from as date) and cast(:to as date)"
                // By id of all, as the index has the places before the days.
                + (question.places() == null ? " and place in (select id from place)" : " and place = any(:places)")
                + (question.service() == null ? "" : " and service = :service")
                + (question.channel() == null ? "" : " and channel = :channel")
                // What belongs to no channel would be a channel of its own.
                + (question.isBy(Dimension.CHANNEL) ? " and channel <> '*'" : "")
                + (groups.isEmpty()
                        ? ""
                        : " group by " + String.join(", ", groups) + " order by " + String.join(", ", groups))
                + " limit :most";
        var query = session.createNativeQuery(sql, Tuple.class)
                .setParameter("grain", question.grain())
                .setParameter("from", question.from().toString())
                .setParameter("to", question.to().toString())
                .setParameter("most", most);
        if (question.places() != null) {
            query.setParameter("places", question.places().toArray(String[]::new), String[].class);
        }
        if (question.service() != null) {
            query.setParameter("service", question.service());
        }
        if (question.channel() != null) {
            query.setParameter("channel", question.channel());
        }
        question.by().forEach(dimension -> query.addScalar(dimension.alias(), dimension.type()));
        return query;
    }

    private static Stream<String> dimensions(FigureQuestion question) {
        return question.by().stream().map(Dimension::column);
    }

    private static FigureLine.Key key(FigureQuestion question, Tuple row) {
        var values = new HashMap<Dimension, Object>();
        question.by().forEach(dimension -> values.put(dimension, row.get(dimension.alias())));
        return new FigureLine.Key(question.by().stream().map(values::get).toList(), Map.copyOf(values));
    }
}
