package lv.ocma.stack.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.Ports;
import lv.ocma.stack.home.Progress;
import lv.ocma.stack.home.StackFailure;
import lv.ocma.stack.kafka.Kafka;
import lv.ocma.stack.part.Java;
import lv.ocma.stack.part.Launch;
import lv.ocma.stack.part.Part;
import lv.ocma.stack.part.Probe;
import lv.ocma.stack.postgres.Postgres;

/** One of the five: run from a copy of what Maven built, so that a build beside does not pull the jars from under it. */
public final class Service implements Part {
    /** On the management port. */
    public static final String READY = "/q/health/ready";

    /**
     * A service loads 20,000 classes. In tables made for fewer it would search long chains of names, and collect the whole heap each time the classes take
     * more room (ADR 0092).
     */
    private static final List<String> ROOM_FOR_CLASSES =
            List.of("-XX:MetaspaceSize=128m", "-XX:+UnlockExperimentalVMOptions", "-XX:SymbolTableSize=262144");

    private final Home home;
    private final Ports ports;
    private final Settings settings;
    private final String name;
    private final Stage stage;

    public Service(Home home, Ports ports, Settings settings, String module) {
        this(
                home,
                ports,
                settings,
                name(module),
                new Stage(
                        home.root().resolve(Path.of(module, "target", "quarkus-app")),
                        home.at("run", name(module)),
                        ""));
    }

    private Service(Home home, Ports ports, Settings settings, String name, Stage stage) {
        this.home = home;
        this.ports = ports;
        this.settings = settings;
        this.name = name;
        this.stage = stage;
    }

    @Override
    public Part as(String edition) {
        return new Service(home, ports, settings, name, stage.of(edition));
    }

    /** divisions-service is called divisions, as its ports and its database are. */
    public static String name(String module) {
        return module.endsWith("-service") ? module.substring(0, module.length() - "-service".length()) : module;
    }

    @Override
    public String name() {
        return name;
    }

    private String portName() {
        return name.toUpperCase(Locale.ROOT);
    }

    @Override
    public String address() {
        return "http://localhost:" + ports.of(portName());
    }

    private int management() {
        return ports.of(portName() + "_MANAGEMENT");
    }

    /** Where health and metrics are. */
    public String managementAddress() {
        return "http://localhost:" + management();
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of(portName(), ports.of(portName()), portName() + "_MANAGEMENT", management());
    }

    @Override
    public List<String> after() {
        return name.equals(Settings.DOOR) ? List.of() : List.of(Postgres.NAME, Kafka.NAME);
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        stage.prepare();
    }

    @Override
    public Launch launch() throws IOException {
        var application = stage.folder();
        if (!Files.isDirectory(application)) {
            throw new StackFailure(name + " is not built; run ./ocma up");
        }
        var command = Java.command(home, name, "32m", "192m");
        command.addAll(ROOM_FOR_CLASSES);
        command.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
        return new Launch(
                command,
                settings.of(name),
                application,
                application.getFileName().toString());
    }

    @Override
    public boolean ready() {
        return Probe.http("http://127.0.0.1:" + management() + READY);
    }
}
