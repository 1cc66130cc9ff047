package lv.ocma.stack.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.Ports;
import lv.ocma.stack.home.Progress;
import lv.ocma.stack.home.Secrets;
import lv.ocma.stack.home.StackFailure;
import lv.ocma.stack.part.Java;
import lv.ocma.stack.part.Launch;
import lv.ocma.stack.part.Part;
import lv.ocma.stack.part.Probe;
import lv.ocma.stack.part.Unfinished;
import lv.ocma.stack.postgres.Postgres;

/** The identity provider: unpacked and prepared for PostgreSQL once, then started directly, without its shell. */
public final class Keycloak implements Part {
    public static final String NAME = "keycloak";
    public static final String REALM = "ocma";

    public static final String DATABASE = "keycloak";
    public static final String ADMIN = "ocma-admin";

    /** On the management port. */
    public static final String READY = "/health/ready";

    /** What is decided when the server is prepared. */
    public static final List<String> PREPARED_FOR =
            List.of("--db=postgres", "--health-enabled=true", "--metrics-enabled=true");

    /** How the prepared server is started. */
    public static final List<String> START =
            List.of("start", "--optimized", "--cache=local", "--server-async-bootstrap=false");

    private static final String VERSION = "26.7.3";

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final Path server;

    public Keycloak(Home home, Ports ports, Secrets secrets) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        server = home.servers().resolve("keycloak-" + VERSION);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return "http://localhost:" + ports.of("KEYCLOAK");
    }

    /** What tokens name as their issuer. */
    public String issuer() {
        return address() + "/realms/" + REALM;
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("KEYCLOAK", ports.of("KEYCLOAK"), "KEYCLOAK_MANAGEMENT", management());
    }

    private int management() {
        return ports.of("KEYCLOAK_MANAGEMENT");
    }

    @Override
    public List<String> after() {
        return List.of(Postgres.NAME);
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        Unfinished.complete(server, folder -> {
            progress.step("unpacking Keycloak");
            unpack(folder);
            progress.step("preparing Keycloak for PostgreSQL, once (about 20 s)");
            build(folder);
        });
    }

    private void unpack(Path folder) throws IOException {
        var archive = home.servers().resolve("keycloak-quarkus-dist-" + VERSION + ".zip");
        if (!Files.exists(archive)) {
            throw new StackFailure(archive + " is missing; run ./ocma up, which downloads it");
        }
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var inside = Path.of(entry.getName());
                if (entry.isDirectory() || inside.getNameCount() < 2) {
                    continue;
                }
                var file =
                        folder.resolve(inside.subpath(1, inside.getNameCount())).normalize();
                if (!file.startsWith(folder)) {
                    throw new StackFailure(archive + " holds a file outside its folder: " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                try (var content = zip.getInputStream(entry)) {
                    Files.copy(content, file);
                }
                if (file.toString().endsWith(".sh")) {
                    var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
                    permissions.add(PosixFilePermission.OWNER_EXECUTE);
                    Files.setPosixFilePermissions(file, permissions);
                }
            }
        }
    }

    private void build(Path folder) throws IOException, InterruptedException {
        home.create("logs");
        var log = home.log("keycloak-build");
        var command =
                new ArrayList<>(List.of(folder.resolve(Path.of("bin", "kc.sh")).toString(), "build"));
        command.addAll(PREPARED_FOR);
        var build = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        build.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("JAVA_"));
        build.environment().put("JAVA_HOME", System.getProperty("java.home"));
        build.environment().put("JAVA_OPTS_APPEND", "-XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        var process = build.start();
        var stop = new Thread(() -> end(process));
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            if (process.waitFor() != 0) {
                throw new StackFailure("kc.sh build failed; its output is in " + log);
            }
        } finally {
            end(process);
        }
        Runtime.getRuntime().removeShutdownHook(stop);
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** What kc.sh would run, without a shell that stays between us and the server. */
    @Override
    public Launch launch() {
        var command = Java.command(home, NAME, "64m", "384m");
        command.addAll(List.of(
                "-XX:MetaspaceSize=96M",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dkc.home.dir=" + server,
                "-Djboss.server.config.dir=" + server.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                server.resolve(Path.of("lib", "quarkus-run.jar")).toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(START);
        return new Launch(command, environment(), home.folder(), VERSION);
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("KC_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.of("POSTGRES") + "/" + DATABASE),
                Map.entry("KC_DB_USERNAME", DATABASE),
                Map.entry("KC_DB_PASSWORD", secrets.password("database." + DATABASE)),
                Map.entry("KC_DB_POOL_INITIAL_SIZE", "1"),
                Map.entry("KC_DB_POOL_MIN_SIZE", "1"),
                Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(ports.of("KEYCLOAK"))),
                Map.entry("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(management())),
                Map.entry("KC_HOSTNAME", address()),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("keycloak.admin")));
    }

    @Override
    public boolean ready() {
        return Probe.http("http://127.0.0.1:" + management() + READY);
    }

    @Override
    public void settle(Progress progress) throws IOException, InterruptedException {
        var realm = new Realm(secrets).composed();
        new RealmImport(address(), ADMIN, secrets.password("keycloak.admin"), home.create("keycloak"))
                .bringIn(realm, progress);
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(5);
    }
}
