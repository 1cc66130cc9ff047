package lv.ocma.platform.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Conventions that the live schema of every service is held against: the catalogue is read after all migrations, so no migration
 * can slip by; what the catalogue does not show is asked of their texts ({@link MigrationRules}). Each violation reads {@code rule: object}; that text names it in a service's list of exceptions.
 */
public final class SchemaRules {

    /** Rule to a query that selects the objects which break it, tables of Flyway and partitions aside. */
    private static final Map<String, String> RULES = rules();

    private SchemaRules() {}

    /** @param exceptions violations that are meant, each with its reason beside the call; one that is not there any more fails too */
    public static void check(DataSource database, String... exceptions) {
        var unexpected = new TreeSet<>(violations(database));
        var stale = new TreeSet<>(List.of(exceptions));
        stale.removeAll(unexpected);
        unexpected.removeAll(Set.of(exceptions));
        if (!unexpected.isEmpty() || !stale.isEmpty()) {
            throw new AssertionError(
                    "Schema conventions broken: " + unexpected + "; exceptions without a cause: " + stale);
        }
    }

    static Set<String> violations(DataSource database) {
        var violations = new TreeSet<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            violations.addAll(MigrationRules.violations(applied(statement)));
            for (var rule : RULES.entrySet()) {
                try (var broken = statement.executeQuery(rule.getValue())) {
                    while (broken.next()) {
                        violations.add(rule.getKey() + ": " + broken.getString(1));
                    }
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The schema could not be read", e);
        }
        return violations;
    }

    /** Texts of the migrations by which the schema came about, the platform's and the service's. */
    private static SortedMap<String, String> applied(Statement statement) throws SQLException, IOException {
        var texts = new TreeMap<String, String>();
        var loader = Thread.currentThread().getContextClassLoader();
        try (var scripts = statement.executeQuery("SELECT script FROM flyway_schema_history WHERE type = 'SQL'")) {
            while (scripts.next()) {
                var name = scripts.getString(1);
                var file = name.substring(name.lastIndexOf('/') + 1);
                for (var folder : List.of("db/migration/", "db/platform/")) {
                    try (var text = loader.getResourceAsStream(folder + file)) {
                        if (text != null) {
                            texts.put(file, new String(text.readAllBytes(), StandardCharsets.UTF_8));
                        }
                    }
                }
            }
        }
        if (texts.isEmpty()) {
            throw new IllegalStateException("No migration was found");
        }
        return texts;
    }

    private static Map<String, String> rules() {
        var columns = """
                SELECT t.relname || '.' || a.attname FROM pg_attribute a JOIN %s ON t.oid = a.attrelid
                WHERE a.attnum > 0 AND NOT a.attisdropped AND\s""".formatted(tables());
        var constraints = """
                SELECT t.relname || '.' || c.conname FROM pg_constraint c JOIN %s ON t.oid = c.conrelid
                WHERE c.contype <> 'n' AND\s""".formatted(tables());
        var rules = new LinkedHashMap<String, String>();
        rules.put("text, not varchar or char", columns + "a.atttypid IN ('varchar'::regtype, 'bpchar'::regtype)");
        rules.put("timestamptz, not timestamp", columns + "a.atttypid IN ('timestamp'::regtype, 'timetz'::regtype)");
        rules.put("jsonb, not json", columns + "a.atttypid = 'json'::regtype");
        rules.put("money is numeric with a currency beside it", columns + "a.atttypid = 'money'::regtype");
        rules.put("identity, not serial", columns + """
                        a.attidentity = '' AND EXISTS (SELECT 1 FROM pg_attrdef d WHERE d.adrelid = a.attrelid
                          AND d.adnum = a.attnum AND pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%')""");
        rules.put("column in snake_case", columns + "a.attname !~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$'");
        rules.put(
                "table in snake_case",
                "SELECT t.relname FROM %s WHERE t.relname !~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$'".formatted(tables()));
        rules.put("table with a primary key", """
                SELECT t.relname FROM %s WHERE NOT EXISTS
                  (SELECT 1 FROM pg_constraint c WHERE c.conrelid = t.oid AND c.contype = 'p')""".formatted(tables()));
        rules.put("constraint named by us", constraints + "c.conname ~ '_(pkey|fkey|key|check|excl|not_null)[0-9]*$'");
        rules.put("constraint in snake_case", constraints + "c.conname !~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$'");
        rules.put("constraint that opens with its table", constraints + "NOT starts_with(c.conname, t.relname)");
        rules.put("foreign key with an index that opens with its columns", constraints + """
                        c.contype = 'f' AND NOT EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid
                          AND i.indpred IS NULL AND i.indnkeyatts >= cardinality(c.conkey)
                          AND (SELECT array_agg(k ORDER BY k) FROM unnest((i.indkey::int2[])[0:cardinality(c.conkey) - 1]) k)
                            = (SELECT array_agg(k ORDER BY k) FROM unnest(c.conkey) k))""");
        return rules;
    }

    private static String tables() {
        return """
                (SELECT r.oid, r.relname FROM pg_class r WHERE r.relnamespace = 'public'::regnamespace
                  AND r.relkind IN ('r', 'p') AND NOT r.relispartition AND r.relname <> 'flyway_schema_history') t""";
    }
}
