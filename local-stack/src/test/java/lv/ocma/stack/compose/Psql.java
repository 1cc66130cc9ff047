package lv.ocma.stack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stands in for the psql of the image: notes each call of a script, and then does over JDBC what psql would do, as far as our script
 * goes. A machine with Java alone need not have psql.
 */
final class Psql {
    private static final String NOTING = """
            #!/bin/sh
            set -eu
            call="$CALLS/$(printf '%03d' "$(ls "$CALLS" | wc -l)")"
            cat > "$call.sql"
            { echo "${PGPASSWORD-}"; echo "${DATABASE_PASSWORD-}"; printf '%s\\n' "$@"; } > "$call.told"
            """;

    private static final Set<String> STRICT = Set.of("--no-psqlrc", "--set=ON_ERROR_STOP=1");

    private final Path folder;
    private final String server;

    /** @param server host and port */
    Psql(Path folder, String server) {
        this.folder = folder;
        this.server = server;
    }

    void run(String script, Map<String, String> environment) throws IOException, InterruptedException, SQLException {
        var programs = Files.createDirectories(folder.resolve("bin"));
        var psql = Files.writeString(programs.resolve("psql"), NOTING);
        assertTrue(psql.toFile().setExecutable(true));
        var calls = Files.createTempDirectory(folder, "calls");
        var shell = new ProcessBuilder("sh", "-c", script).redirectErrorStream(true);
        shell.environment().putAll(environment);
        shell.environment().put("CALLS", calls.toString());
        shell.environment().merge("PATH", programs.toString(), (path, own) -> own + ":" + path);
        var running = shell.start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, running.waitFor(), said);
        try (var noted = Files.list(calls)) {
            for (var sql : noted.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                var told = Files.readAllLines(Path.of(sql.toString().replaceFirst("sql$", "told")));
                replay(Files.readString(sql), told.getFirst(), told.get(1), told.subList(2, told.size()));
            }
        }
    }

    private void replay(String sql, String password, String given, List<String> options) throws SQLException {
        assertTrue(options.containsAll(STRICT), "an error would be passed over: " + options);
        var variables = new HashMap<String, String>();
        var connected = new HashMap<String, String>();
        for (var option : options) {
            var parts = option.split("=", 3);
            if (parts[0].equals("--set")) {
                variables.put(parts[1], parts[2]);
            } else if (parts.length == 2) {
                connected.put(parts[0], parts[1]);
            }
        }
        var url = "jdbc:postgresql://" + server + "/" + connected.get("--dbname");
        try (var connection = DriverManager.getConnection(url, connected.get("--username"), password)) {
            var statement = new StringBuilder();
            for (var line : sql.lines().toList()) {
                if (line.startsWith("\\getenv ")) {
                    var words = line.split(" ", 3);
                    assertEquals("DATABASE_PASSWORD", words[2]);
                    variables.put(words[1], given);
                    continue;
                }
                statement.append(line).append('\n');
                if (line.endsWith("\\gexec")) {
                    var query = statement.substring(0, statement.lastIndexOf("\\gexec"));
                    for (var made : rows(connection, filled(query, variables))) {
                        execute(connection, made);
                    }
                    statement.setLength(0);
                } else if (line.endsWith(";")) {
                    execute(connection, filled(statement.toString(), variables));
                    statement.setLength(0);
                }
            }
            assertTrue(statement.toString().isBlank(), statement.toString());
        }
    }

    private static String filled(String sql, Map<String, String> variables) {
        var filled = sql;
        for (var variable : variables.entrySet()) {
            filled = filled.replace(":'" + variable.getKey() + "'", "'" + variable.getValue() + "'")
                    .replace(":\"" + variable.getKey() + "\"", "\"" + variable.getValue() + "\"");
        }
        return filled;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of a question, their columns with a blank between. */
    static List<String> rows(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getString(column));
                }
                rows.add(String.join(" ", row));
            }
            return rows;
        }
    }
}
