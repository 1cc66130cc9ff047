package lv.ocma.stack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.Ports;
import lv.ocma.stack.home.Progress;
import lv.ocma.stack.home.Secrets;
import lv.ocma.stack.keycloak.Keycloak;
import lv.ocma.stack.postgres.Database;
import lv.ocma.stack.postgres.Postgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The script of Compose, run against a real server: what it leaves there is looked at, not how it is written. */
@Timeout(300)
class DatabasesScriptRunTest {
    private static final String SCRIPT = "deploy/compose/databases.sh";
    private static final Deployment FILES = new Deployment(Map.of(SCRIPT, Repository.text(SCRIPT)));

    private static final List<String> TWO = List.of("complaints", Keycloak.DATABASE);

    @TempDir
    static Path folder;

    private static Postgres postgres;
    private static Process running;

    @BeforeAll
    static void a_server() throws IOException, InterruptedException {
        var home = new Home(Repository.ROOT, folder);
        try (var socket = new ServerSocket(0)) {
            var ports = Ports.read(home, Map.of("OCMA_PORT_POSTGRES", Integer.toString(socket.getLocalPort())));
            postgres = new Postgres(home, ports, new Secrets(home), List.of());
        }
        postgres.prepare(new Progress(new PrintStream(PrintStream.nullOutputStream()), false));
        // Nothing here has to outlive a crash, and making databases by the dozen is mostly waiting for the disk.
        var command = new ArrayList<>(postgres.launch().command());
        command.addAll(List.of("-c", "fsync=off"));
        running = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        while (!postgres.ready()) {
            assertTrue(running.isAlive(), () -> "see " + folder.resolve("log"));
            Thread.sleep(50);
        }
    }

    @AfterAll
    static void nothing_stays_behind() throws InterruptedException {
        running.destroy();
        running.waitFor();
    }

    /** Each with a database. */
    private static List<String> owners() {
        var owners = new ArrayList<>(Compose.ours());
        owners.add(Keycloak.DATABASE);
        return owners;
    }

    @BeforeEach
    void an_empty_server() throws SQLException {
        try (var connection = connected("postgres", Postgres.SUPERUSER, postgres.superuserPassword())) {
            for (var owner : owners()) {
                Psql.execute(connection, "drop database if exists " + owner + " with (force)");
                Psql.execute(connection, "drop role if exists " + owner);
            }
        }
    }

    @Test
    void each_that_keeps_data_has_a_database_which_is_closed_to_all_others() throws Exception {
        run(Repository.text(SCRIPT), "first");
        holds(owners(), "first");
    }

    @Test
    void run_again_it_changes_passwords_and_nothing_else() throws Exception {
        run(Repository.text(SCRIPT), "first");
        run(Repository.text(SCRIPT), "second");
        holds(owners(), "second");
        assertThrows(SQLException.class, () -> connected("complaints", "complaints", password("complaints", "first")));
    }

    static Stream<Edit> edits() {
        return Stream.of(
                edit("open to all", "revoke all on database :\"name\" from public;\n", ""),
                edit("roles that may do everything", "create role %I login'", "create role %I login superuser'"),
                edit("roles that make others", "create role %I login'", "create role %I login createrole'"),
                edit(
                        "databases of the superuser",
                        "create database %I owner %I', :'name', :'name')",
                        "create database %I', :'name')"),
                edit("one password for two", "complaints \"$OCMA_COMPLAINTS_", "complaints \"$OCMA_DIVISIONS_"),
                edit("no password", "alter role :\"name\" password :'password';\n", ""),
                edit("an extension less", "create extension if not exists citext;\n", ""),
                edit("no extensions for one", "complaints notifications; do", "notifications; do"),
                edit("errors that are passed over", "--set=ON_ERROR_STOP=1", "--set=ON_ERROR_STOP=0"),
                edit("one database less", "\ndatabase keycloak \"$OCMA_KEYCLOAK_DB_PASSWORD\"\n", "\n"),
                edit(
                        "reading the data of others",
                        "password :'password';\n",
                        "password :'password';\ngrant pg_read_all_data to :\"name\";\n"));
    }

    private static Edit edit(String name, String from, String to) {
        return Edit.in(name, SCRIPT, "", from, to);
    }

    @Test
    void two_owners_are_enough_to_see_that_the_script_is_right() throws Exception {
        run(forTwo(Repository.text(SCRIPT)), "first");
        holds(TWO, "first");
    }

    /** Making a database takes longest, so edits are tried on one service and Keycloak. */
    private static String forTwo(String script) {
        return script.replaceAll("(?m)^database (?!complaints|keycloak).*$", "")
                .replaceAll(
                        "(?<=for name in ).*(?=; do)",
                        script.contains("complaints notifications; do") ? "complaints" : "");
    }

    @ParameterizedTest
    @MethodSource("edits")
    void a_harmful_edit_of_the_script_is_noticed(Edit edit) {
        assertThrows(Throwable.class, () -> {
            run(forTwo(edit.edited(FILES).text(SCRIPT)), "first");
            holds(TWO, "first");
        });
    }

    private static void run(String script, String passwords) throws Exception {
        var environment = new HashMap<>(Map.of("POSTGRES_PASSWORD", postgres.superuserPassword()));
        for (var owner : owners()) {
            environment.put("OCMA_" + owner.toUpperCase(Locale.ROOT) + "_DB_PASSWORD", password(owner, passwords));
        }
        new Psql(folder, postgres.address()).run(script, environment);
    }

    private static String password(String owner, String passwords) {
        return passwords + "-" + owner;
    }

    private static void holds(List<String> owners, String passwords) throws SQLException {
        try (var connection = connected("postgres", Postgres.SUPERUSER, postgres.superuserPassword())) {
            assertEquals(
                    owners.stream()
                            .sorted()
                            .map(owner -> owner + " " + owner + " t f f 0")
                            .toList(),
                    Psql.rows(connection, """
                            select datname, rolname, rolcanlogin,
                              rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls,
                              has_database_privilege('public', datname, 'connect, temporary, create'),
                              (select count(*) from pg_auth_members where member = pg_roles.oid)
                            from pg_database join pg_roles on pg_roles.oid = datdba
                            where not datistemplate and datname <> 'postgres' order by datname"""));
        }
        for (var owner : owners) {
            try (var connection = connected(owner, owner, password(owner, passwords))) {
                assertEquals(
                        !Compose.keepers().contains(owner)
                                ? List.of()
                                : Database.ofService(owner).extensions().stream()
                                        .sorted()
                                        .toList(),
                        Psql.rows(connection, "select extname from pg_extension where extname <> 'plpgsql' order by 1"),
                        owner);
            }
        }
    }

    private static Connection connected(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + postgres.address() + "/" + database, user, password);
    }
}
