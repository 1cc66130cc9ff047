package lv.ocma.stack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.Ports;
import lv.ocma.stack.home.Progress;
import lv.ocma.stack.home.StackFailure;
import lv.ocma.stack.keycloak.Realm;
import lv.ocma.stack.part.PortCheck;
import lv.ocma.stack.part.Unfinished;
import lv.ocma.stack.postgres.Postgres;

/**
 * Runs mvn verify with a PostgreSQL and a Kafka of its own, on ports and in a folder of their own, and stops them at the end
 * whatever happens. System tests find in OCMA_TEST_STACKS a data folder with ports of its own for each of their JVMs, in which
 * they may bring up a whole stack by ./ocma up -d.
 */
final class Tests {
    private static final int FIRST_BLOCK = 21000;
    private static final int LAST_BLOCK = 29000;
    /** Ports of one stack, some to spare. */
    private static final int PORTS = 25;
    /** As many as Failsafe has JVMs for the system tests. */
    private static final int STACKS = 2;

    private static final String SECRETS = "secrets.properties";
    private static final int BLOCK = PORTS * (1 + STACKS);

    private final Progress progress;

    Tests(Progress progress) {
        this.progress = progress;
    }

    /** Classes named Benchmark, which {@link #run} leaves out: they measure and print, on servers of their own. */
    int benchmarks(List<String> mavenArguments) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(
                "-am",
                "-pl",
                "verification/platform-tests,divisions-service,appointments-service,complaints-service,notifications-service,verification/system-tests",
                "-Dtest=*Benchmark",
                "-Docma.compiler.tiers=4",
                "-DskipITs",
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dspotless.check.skip"));
        arguments.addAll(mavenArguments);
        return run(arguments);
    }

    /** The long form of what {@link #run} does small: the seed is printed, and {@code -Docma.race.seed=} makes a round again. */
    int race(List<String> mavenArguments) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(
                "-am",
                "-pl",
                "appointments-service",
                "-Dtest=CapacityRaceTest",
                "-Docma.race=500",
                "-Docma.race.rounds=20",
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dspotless.check.skip"));
        arguments.addAll(mavenArguments);
        return run(arguments);
    }

    /** The long form of what {@link #run} does small: the sender dies again and again while it has ten thousand messages in hand. */
    int kills(List<String> mavenArguments) throws IOException, InterruptedException {
        return systemTest("SendingKillsIT", List.of("-Docma.kills.messages=10000", "-Docma.kills=60"), mavenArguments);
    }

    /** The long form of what {@link #run} does small: broker, database and mail server are away for a minute each. */
    int outages(List<String> mavenArguments) throws IOException, InterruptedException {
        return systemTest("OutagesIT", List.of("-Docma.outage=PT60S"), mavenArguments);
    }

    private int systemTest(String name, List<String> size, List<String> mavenArguments)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(
                "-Dtest=None",
                "-Dit.test=" + name,
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dfailsafe.failIfNoSpecifiedTests=false",
                "-Dspotless.check.skip"));
        arguments.addAll(size);
        arguments.addAll(mavenArguments);
        return run(arguments);
    }

    int run(List<String> mavenArguments) throws IOException, InterruptedException {
        var root = Home.of(System.getenv()).root();
        var moved = System.getenv("OCMA_TEST_HOME");
        var folder = moved == null
                ? root.resolve(".ocma-test")
                : Path.of(moved).toAbsolutePath().normalize();
        var block = freeBlock();
        var servers = Stack.of(environment(folder.resolve("servers"), block));
        var stacks = folder.resolve("stacks");
        var systems = new ArrayList<Map<String, String>>();
        for (int number = 1; number <= STACKS; number++) {
            systems.add(environment(stacks.resolve("stack-" + number), block + number * PORTS));
        }
        var exit = new int[] {1};
        servers.alone(progress, () -> {
            // What a killed run left behind ends first; then every run begins with empty servers.
            Down.stop(servers, progress);
            Unfinished.delete(servers.home.at("postgres-18"));
            Unfinished.delete(servers.home.at("kafka"));
            Realm.makeKeys(servers.secrets);
            for (var system : systems) {
                var left = Stack.of(system);
                Down.stop(left, progress);
                Unfinished.delete(left.home.folder());
                Files.createDirectories(left.home.folder());
                // With its keys, which each stack would look for by itself.
                Files.copy(servers.home.at(SECRETS), left.home.at(SECRETS), StandardCopyOption.COPY_ATTRIBUTES);
                var fresh = Stack.of(system);
                fresh.ports.record(fresh.home.at("ports.properties"));
            }
            exit[0] = onServers(
                    servers, Stack.of(environment(folder.resolve("servers"), block)), systems, folder, mavenArguments);
        });
        return exit[0];
    }

    private int onServers(
            Stack left, Stack servers, List<Map<String, String>> systems, Path folder, List<String> mavenArguments)
            throws IOException, InterruptedException {
        var stopping = new Thread(() -> stopAll(servers, systems));
        Runtime.getRuntime().addShutdownHook(stopping);
        new Starting(servers, progress, List.of(servers.postgres, servers.kafka)).run();
        progress.clear();
        var maven = new ArrayList<>(List.of("mvn"));
        var own = System.getenv().getOrDefault("MAVEN_ARGS", "").strip();
        if (!own.isEmpty()) {
            Collections.addAll(maven, own.split("\\s+"));
        }
        // A third of the time a module's tests wait for a pause, a lease or a database, which leaves room for another
        // module's.
        maven.addAll(List.of("--threads", "4", "verify"));
        maven.addAll(mavenArguments);
        var builder =
                new ProcessBuilder(maven).directory(left.home.root().toFile()).inheritIO();
        var environment = builder.environment();
        environment.put("OCMA_TEST_STACKS", folder.resolve("stacks").toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("OCMA_BUILD", "never");
        environment.put("OCMA_TEST_HOME", folder.toString());
        environment.put("OCMA_TEST_POSTGRES", servers.postgres.address());
        environment.put("OCMA_TEST_POSTGRES_USER", Postgres.SUPERUSER);
        environment.put("OCMA_TEST_POSTGRES_PASSWORD", servers.postgres.superuserPassword());
        environment.put("OCMA_TEST_KAFKA", servers.kafka.address());
        // Each of the test JVMs would take seconds to find primes.
        environment.put("OCMA_TEST_SIGNING_KEY", servers.secrets.rsa("tests.signing"));
        environment.put("OCMA_TEST_FOREIGN_KEY", servers.secrets.rsa("tests.foreign"));
        var start = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        var running = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
        }));
        var exit = running.waitFor();
        if (exit != 0) {
            FailedTests.since(start, modules(left.home.root()))
                    .forEach(failed -> System.err.println("ocma: failed: " + failed));
        }
        return exit;
    }

    private static List<Path> modules(Path root) throws IOException {
        try (var folders = Files.walk(root, 2)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
                    .sorted()
                    .toList();
        }
    }

    /** Runs as the JVM ends, so it covers success, failure and Ctrl-C alike. */
    private void stopAll(Stack servers, List<Map<String, String>> systems) {
        try {
            for (var system : systems) {
                Down.stop(Stack.of(system), progress);
            }
            Down.stop(servers, progress);
            progress.clear();
        } catch (IOException | StackFailure e) {
            System.err.println("ocma: the test servers could not be stopped: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The names and numbers that ./ocma itself reads from the environment. */
    private static Map<String, String> environment(Path folder, int first) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("OCMA_HOME", folder.toString());
        var next = first;
        for (var name : Ports.names(Home.of(System.getenv()))) {
            environment.put(Ports.variable(name), Integer.toString(next));
            next++;
        }
        return environment;
    }

    private static int freeBlock() {
        // Runs that begin at the same moment look in different places first.
        var blocks = (LAST_BLOCK - FIRST_BLOCK) / BLOCK;
        var offset = (int) (ProcessHandle.current().pid() % blocks);
        for (int tried = 0; tried < blocks; tried++) {
            var first = FIRST_BLOCK + (offset + tried) % blocks * BLOCK;
            var free = true;
            for (int port = first; port < first + BLOCK && free; port++) {
                free = PortCheck.isFree(port);
            }
            if (free) {
                return first;
            }
        }
        throw new StackFailure("no " + BLOCK + " free ports in a row between " + FIRST_BLOCK + " and " + LAST_BLOCK
                + "; stop what listens there");
    }
}
