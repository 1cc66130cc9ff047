package lv.ocma.stack.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.Ports;
import lv.ocma.stack.home.Progress;
import lv.ocma.stack.part.Java;
import lv.ocma.stack.part.Launch;
import lv.ocma.stack.part.Part;
import lv.ocma.stack.part.Probe;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** The broker: one node, replication 1, topics are made by the services that own them. */
public final class Kafka implements Part {
    public static final String NAME = "kafka";

    /** A broker that is its own controller and keeps the only replica, whatever its addresses. */
    public static final Map<String, String> SINGLE_NODE = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("inter.broker.listener.name", "CLIENT"),
            Map.entry("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("default.replication.factor", "1"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "5"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "5"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "5"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
            // An acknowledged record must outlive the machine's crash too, as the one replica is all there is.
            Map.entry("log.flush.interval.messages", "1"));

    /** The id of the cluster, 16 bytes in base64; the same for every local stack, which never meets another. */
    private static final String CLUSTER = "b2NtYS1sb2NhbC1zdGFjaw";

    private static final String EDITION = "4.3.1";

    private final Home home;
    private final int port;
    private final int controllerPort;

    public Kafka(Home home, Ports ports) {
        this.home = home;
        port = ports.of("KAFKA");
        controllerPort = ports.of("KAFKA_CONTROLLER");
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
        return Map.of("KAFKA", port, "KAFKA_CONTROLLER", controllerPort);
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public void prepare(Progress progress) throws IOException {
        home.create("kafka");
        Files.writeString(properties(), settings());
    }

    private String settings() {
        var lines = new StringBuilder();
        var settings = new TreeMap<>(SINGLE_NODE);
        settings.putAll(placed());
        settings.forEach(
                (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        return lines.toString();
    }

    private Path properties() {
        return home.create("parts").resolve("kafka-server.properties");
    }

    private Map<String, String> placed() {
        return Map.of(
                "controller.quorum.voters",
                "1@127.0.0.1:" + controllerPort,
                "listeners",
                "CLIENT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "CLIENT://127.0.0.1:" + port,
                "log.dirs",
                home.at("kafka").toString(),
                // After SIGKILL a restart waits for the old session to end: three seconds instead of nine.
                "broker.session.timeout.ms",
                "3000",
                "broker.heartbeat.interval.ms",
                "500");
    }

    @Override
    public Launch launch() {
        var command = Java.own(home, NAME, "256m", Broker.class, properties().toString(), CLUSTER);
        return new Launch(command, Map.of(), home.folder(), Launch.edition(EDITION, settings()));
    }

    @Override
    public boolean ready() {
        if (!Probe.tcp(port)) {
            return false;
        }
        var settings = new Properties();
        settings.setProperty(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address());
        settings.setProperty(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "3000");
        settings.setProperty(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "4000");
        try (var admin = Admin.create(settings)) {
            return !admin.describeCluster().nodes().get(4, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            // It listens but does not serve yet: the old session of a killed broker, for instance, has to end first.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
