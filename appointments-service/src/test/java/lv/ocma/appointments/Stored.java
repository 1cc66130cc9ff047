package lv.ocma.appointments;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whatever the service has stored, whichever table it stands in: also in those that come later; and what stands in those of visits. */
@ApplicationScoped
public class Stored {

    private static final String TABLES = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = current_schema and c.relkind = 'r'""";

    /** What jobs of platform write while nobody asks for anything. */
    private static final Set<String> OF_JOBS = Set.of(
            "audit_seal",
            "audit_seal_head",
            "audit_unsealed",
            "outbox_blocked",
            "outbox_late",
            "outbox_lease",
            "outbox_relay");

    /** Whose rows a request may change without adding any. */
    private static final Set<String> OF_VISITS = Set.of("booking", "booking_item", "claim", "hold", "queue_entry");

    /** What follows from events of neighbours, which may still come in from a test before, and the figures that a job sums up. */
    private static final Set<String> OF_OTHERS = Set.of(
            "inbox",
            "inbox_position",
            "parked_event",
            "place",
            "letterhead",
            "calendar_day",
            "opening",
            "counter",
            "service",
            "service_terms",
            "changed_service",
            "employee",
            "day_capacity",
            "figure",
            "figure_due",
            "figure_failed",
            "figure_need",
            "figure_staffed",
            "figure_visit");

    private final AgroalDataSource database;

    Stored(AgroalDataSource database) {
        this.database = database;
    }

    /** Rows by table, and a sum over what stands in those of visits, in one statement. */
    public Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            try (var counts = statement.executeQuery(counting(statement))) {
                while (counts.next()) {
                    rows.put(counts.getString(1), counts.getLong(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static String counting(Statement statement) throws SQLException {
        var each = new ArrayList<String>();
        try (var tables = statement.executeQuery(TABLES)) {
            while (tables.next()) {
                var table = tables.getString(1);
                if (!OF_JOBS.contains(table) && !OF_OTHERS.contains(table)) {
                    each.add("select '" + table + "', count(*) from " + table);
                }
                if (OF_VISITS.contains(table)) {
                    each.add("select 'what is in " + table + "', coalesce(sum(hashtext(t::text)), 0) from " + table
                            + " t");
                }
            }
        }
        return String.join(" union all ", each);
    }
}
