package lv.ocma.appointments.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The tables of sums, and what of each visit is in them. Of visits written by {@link FigureFold} alone, and of who got no time by {@link DemandFold}. */
@ApplicationScoped
class FigureSums {

    private static final String KEY = "place, day, hour, service, channel";

    private static final String ADD = "insert into figure as f (%s, %s) select %s, %s"
                    .formatted(KEY, String.join(", ", Measure.COLUMNS), KEY, columns("coalesce(%1$s, 0)"))
            + " from jsonb_populate_recordset(cast(null as figure), cast(:rows as jsonb)) order by " + KEY
            + " on conflict (" + KEY + ") do update set " + columns("%1$s = f.%1$s + excluded.%1$s");

    private static final String ADD_NEEDS = """
            insert into figure_need as f (place, day, hour, service, channel, need, visits)
            select place, day, hour, service, channel, need, visits
            from jsonb_populate_recordset(cast(null as figure_need), cast(:rows as jsonb)) order by place, day, hour, service, channel, need
            on conflict (place, day, hour, service, channel, need) do update set visits = f.visits + excluded.visits""";

    private static final String KEEP = """
            insert into figure_visit (subject, cells)
            select subject, cells from jsonb_to_recordset(cast(:rows as jsonb)) as r (subject uuid, cells jsonb) order by subject
            on conflict (subject) do update set cells = excluded.cells""";

    private static final TypeReference<List<Tally.Row>> ROWS = new TypeReference<>() {};

    private final Session session;
    private final ObjectMapper json;

    FigureSums(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    private record Kept(UUID subject, List<Tally.Row> cells) {}

    private static String columns(String each) {
        return Measure.COLUMNS.stream().map(each::formatted).collect(Collectors.joining(", "));
    }

    /** Negative amounts take away. */
    void add(Tally hours) {
        var sums = new ArrayList<Map<String, Object>>();
        var needs = new ArrayList<Map<String, Object>>();
        for (var row : hours.withDays().rows()) {
            var sum = key(row);
            row.amounts().forEach((column, amount) -> {
                if (column.startsWith(Tally.NEED)) {
                    var need = key(row);
                    need.put("need", column.substring(Tally.NEED.length()));
                    need.put("visits", amount);
                    needs.add(need);
                } else {
                    sum.put(column, amount);
                }
            });
            sums.add(sum);
        }
        write(ADD, sums);
        write(ADD_NEEDS, needs);
    }

    private static Map<String, Object> key(Tally.Row row) {
        var key = new HashMap<String, Object>();
        key.put("place", row.place());
        key.put("day", row.day());
        key.put("hour", row.hour());
        key.put("service", row.service());
        key.put("channel", row.channel());
        return key;
    }

    /** What is in the sums of each of these; without those of which nothing is. */
    Map<UUID, Tally> counted(Collection<UUID> subjects) {
        return session
                .createNativeQuery(
                        "select subject, cast(cells as text) as cells from figure_visit where subject = any(:subjects)",
                        Tuple.class)
                .addScalar("subject", UUID.class)
                .addScalar("cells", String.class)
                .setParameter("subjects", subjects.toArray(UUID[]::new), UUID[].class)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("subject", UUID.class), row -> tally(row.get("cells", String.class))));
    }

    void keep(Map<UUID, Tally> counted) {
        write(
                KEEP,
                counted.entrySet().stream()
                        .map(each -> new Kept(each.getKey(), each.getValue().rows()))
                        .toList());
    }

    private void write(String sql, List<?> rows) {
        if (!rows.isEmpty()) {
            session.createNativeMutationQuery(sql)
                    .setParameter("rows", written(rows))
                    .executeUpdate();
        }
    }

    private String written(List<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Figures cannot be written", e);
        }
    }

    private Tally tally(String cells) {
        try {
            return Tally.of(json.readValue(cells, ROWS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Figures cannot be read", e);
        }
    }
}
