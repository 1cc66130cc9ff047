package lv.ocma.stack.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import lv.ocma.stack.build.Modules;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.Ports;
import lv.ocma.stack.home.Progress;
import lv.ocma.stack.home.Secrets;
import lv.ocma.stack.home.StackFailure;
import lv.ocma.stack.kafka.Kafka;
import lv.ocma.stack.keycloak.Keycloak;
import lv.ocma.stack.keycloak.Realm;
import lv.ocma.stack.keycloak.Tokens;
import lv.ocma.stack.mail.Mail;
import lv.ocma.stack.part.Part;
import lv.ocma.stack.part.Processes;
import lv.ocma.stack.part.Upkeep;
import lv.ocma.stack.postgres.Database;
import lv.ocma.stack.postgres.Postgres;
import lv.ocma.stack.service.Service;
import lv.ocma.stack.service.Settings;
import lv.ocma.stack.sms.Sms;
import org.jspecify.annotations.Nullable;

/** A stack in one data folder: the one list of its parts, in the order in which they start. */
final class Stack {
    private static final String TRACES = "OCMA_TRACES_URL";

    final Home home;
    final Ports ports;
    private final @Nullable String traces;
    final Secrets secrets;
    final Processes processes;
    final Postgres postgres;
    final Kafka kafka;
    final Keycloak keycloak;
    final Mail mail;
    final List<Service> services;
    final List<Part> parts;

    /** The lock of the file holds other processes off, this one the other threads of ours. */
    private final ReentrantLock threads = new ReentrantLock();

    Stack(Home home, Ports ports, @Nullable String traces) {
        this.home = home;
        this.ports = ports;
        this.traces = traces;
        secrets = new Secrets(home);
        processes = new Processes(home);
        var modules = Modules.OF_SERVICES.stream()
                .filter(module -> Files.exists(home.root().resolve(module).resolve("pom.xml")))
                .toList();
        var databases = new ArrayList<>(modules.stream()
                .map(Service::name)
                .filter(name -> !name.equals(Settings.DOOR))
                .map(Database::ofService)
                .toList());
        databases.add(new Database(Settings.DOOR, List.of()));
        databases.add(new Database(Keycloak.NAME, List.of()));
        postgres = new Postgres(home, ports, secrets, databases);
        kafka = new Kafka(home, ports);
        keycloak = new Keycloak(home, ports, secrets);
        mail = new Mail(home, ports, secrets);
        var sms = new Sms(home, ports, secrets);
        var settings = new Settings(ports, secrets, keycloak.issuer(), traces);
        services = modules.stream()
                .map(module -> new Service(home, ports, settings, module))
                .toList();
        parts = new ArrayList<>(List.of(postgres, kafka, keycloak, mail, sms));
        parts.addAll(services);
    }

    /** The ports of a running stack are those that it was started with, whatever the shell says now. */
    static Stack of(Map<String, String> environment) {
        var home = Home.of(environment);
        var recorded = home.at("state", "ports");
        if (Files.exists(recorded)) {
            var running = new Stack(home, Ports.recorded(recorded), environment.get(TRACES));
            if (running.anythingRuns() || running.anythingIsWanted()) {
                return running;
            }
        }
        return new Stack(home, Ports.read(home, environment), environment.get(TRACES));
    }

    /** What {@link #of} has to be given in another process to mean the very same stack. */
    Map<String, String> environment() {
        var environment = new TreeMap<>(ports.asVariables());
        environment.put("OCMA_HOME", home.folder().toString());
        if (traces != null) {
            environment.put(TRACES, traces);
        }
        return environment;
    }

    boolean anythingRuns() {
        return parts.stream().anyMatch(part -> processes.find(part.name()).isPresent());
    }

    boolean anythingIsWanted() {
        return parts.stream().anyMatch(part -> Upkeep.of(home, part.name()).isPresent());
    }

    void recordPorts() throws IOException {
        ports.record(home.create("state").resolve("ports"));
    }

    /** A part by its name, or by its module's. */
    Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(Service.name(name)))
                .findFirst()
                .orElseThrow(() -> new StackFailure("there is no part " + name + "; the parts are "
                        + String.join(" ", parts.stream().map(Part::name).toList())));
    }

    Tokens tokens(Clock clock) {
        return new Tokens(keycloak.issuer(), new Realm(secrets), clock);
    }

    /** What changes a stack: one at a time for each data folder. */
    @FunctionalInterface
    interface Change {
        void make() throws IOException, InterruptedException;
    }

    void alone(Progress progress, Change change) throws IOException, InterruptedException {
        threads.lock();
        try (var channel = lockFile()) {
            var held = channel.tryLock();
            if (held == null) {
                progress.step("waiting for another ocma that works on " + home.folder());
                held = channel.lock();
            }
            try {
                change.make();
            } finally {
                held.release();
            }
        } finally {
            threads.unlock();
        }
    }

    /** Whether the change was made: not while somebody else changes the stack. */
    boolean aloneUnlessBusy(Change change) throws IOException, InterruptedException {
        if (!threads.tryLock()) {
            return false;
        }
        try (var channel = lockFile();
                var held = channel.tryLock()) {
            if (held == null) {
                return false;
            }
            change.make();
            return true;
        } finally {
            threads.unlock();
        }
    }

    private FileChannel lockFile() throws IOException {
        return FileChannel.open(
                home.create("state").resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
