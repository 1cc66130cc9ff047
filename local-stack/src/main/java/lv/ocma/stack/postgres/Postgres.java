package lv.ocma.stack.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.Ports;
import lv.ocma.stack.home.PrivateFile;
import lv.ocma.stack.home.Progress;
import lv.ocma.stack.home.Secrets;
import lv.ocma.stack.home.StackFailure;
import lv.ocma.stack.part.Diagnosis;
import lv.ocma.stack.part.Launch;
import lv.ocma.stack.part.LogEnd;
import lv.ocma.stack.part.Part;
import lv.ocma.stack.part.Processes;
import lv.ocma.stack.part.Unfinished;

/** The database server: durable as in production (fsync and synchronous_commit on), with passwords, on loopback only. */
public final class Postgres implements Part {
    public static final String NAME = "postgres";
    public static final String SUPERUSER = "postgres";

    /** How the cluster is created, wherever that is. */
    public static final List<String> CLUSTER = List.of(
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C");

    /** What the suite asks of a server beside durability, which is PostgreSQL's default. */
    public static final Map<String, String> SETTINGS = Map.of(
            "max_connections",
            "250",
            "timezone",
            "UTC",
            "log_timezone",
            "UTC",
            "jit",
            "off",
            "log_error_verbosity",
            // Details of errors quote rows.
            "terse");

    private static final String EDITION = "18";

    private final Home home;
    private final Processes processes;
    private final int port;
    private final Secrets secrets;
    private final List<Database> databases;
    private final Path programs;
    private final Path data;

    public Postgres(Home home, Ports ports, Secrets secrets, List<Database> databases) {
        this.home = home;
        processes = new Processes(home);
        this.secrets = secrets;
        this.databases = databases;
        port = ports.of("POSTGRES");
        programs = home.servers().resolve("postgres-" + EDITION);
        data = home.at("postgres-" + EDITION);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("POSTGRES", port);
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        Unfinished.complete(programs, folder -> {
            progress.step("unpacking PostgreSQL");
            Binaries.unpack(folder);
        });
        home.create("parts");
        Unfinished.once(data, folder -> {
            progress.step("creating the database cluster");
            create(folder);
        });
        if (processes.find(NAME).isEmpty()) {
            new Postmaster(data).clearAfterCrash();
        }
    }

    private void create(Path folder) throws IOException, InterruptedException {
        var password = home.at("parts", "postgres.password");
        PrivateFile.write(password, superuserPassword().getBytes(StandardCharsets.UTF_8));
        try {
            var command = new ArrayList<>(unprivileged());
            command.addAll(List.of(
                    programs.resolve(Path.of("bin", "initdb")).toString(),
                    "--pgdata=" + folder,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password));
            command.addAll(CLUSTER);
            home.create("logs");
            var log = home.log("postgres-initdb");
            var status = new ProcessBuilder(command)
                    .directory(home.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                var words = LogEnd.since(log, 0);
                throw new StackFailure("PostgreSQL's initdb failed: "
                        + Diagnosis.known(home, this, words)
                                .orElseGet(() -> words.isEmpty() ? "it printed nothing" : words.getLast())
                        + " (all of it: " + log + ")");
            }
        } finally {
            Files.deleteIfExists(password);
        }
    }

    @Override
    public Launch launch() {
        var command = new ArrayList<>(unprivileged());
        command.addAll(List.of(programs.resolve(Path.of("bin", "postgres")).toString(), "-D", data.toString()));
        new TreeMap<>(SETTINGS).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        new TreeMap<>(settings()).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        command.addAll(List.of("-c", Processes.mark(home, NAME)));
        return new Launch(command, Map.of("TZ", "UTC"), home.folder(), Launch.edition(EDITION, command.toString()));
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(port)),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("shared_buffers", "64MB"));
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, and still owns its files. */
    private static List<String> unprivileged() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        try {
            var works = new ProcessBuilder("unshare", "--user", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (works == 0) {
                return List.of("unshare", "--user");
            }
        } catch (IOException e) {
            throw new StackFailure(
                    "PostgreSQL refuses to run as root and unshare (util-linux) is missing; use an ordinary user", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new StackFailure(
                "PostgreSQL refuses to run as root and user namespaces are closed here; run ./ocma as an ordinary user");
    }

    @Override
    public boolean ready() {
        try (var connection = DriverManager.getConnection(url(SUPERUSER), credentials())) {
            return connection.isValid(5);
        } catch (SQLException e) {
            // Starting, recovering or not there: not ready.
            return false;
        }
    }

    @Override
    public void settle(Progress progress) {
        try (var connection = DriverManager.getConnection(url(SUPERUSER), credentials());
                var statement = connection.createStatement()) {
            for (var database : databases) {
                database.create(statement, secrets.password("database." + database.name()));
            }
        } catch (SQLException e) {
            throw new StackFailure("the databases could not be created: " + e.getMessage(), e);
        }
        for (var database : databases) {
            try (var connection = DriverManager.getConnection(url(database.name()), credentials());
                    var statement = connection.createStatement()) {
                database.extend(statement);
            } catch (SQLException e) {
                throw new StackFailure(
                        "extensions of " + database.name() + " could not be created: " + e.getMessage(), e);
            }
        }
    }

    public String superuserPassword() {
        return secrets.password("postgres.superuser");
    }

    private Properties credentials() {
        var credentials = new Properties();
        credentials.setProperty("user", SUPERUSER);
        credentials.setProperty("password", superuserPassword());
        credentials.setProperty("connectTimeout", "5");
        credentials.setProperty("socketTimeout", "30");
        return credentials;
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public String stopSignal() {
        // Fast shutdown: ends sessions and checkpoints; TERM would wait until the last client leaves.
        return "INT";
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(5);
    }
}
