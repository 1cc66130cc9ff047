package lv.ocma.stack.kafka;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/** The main of the Kafka process: formats its storage if that is new, then serves until it is told to stop. */
public final class Broker {
    private Broker() {}

    public static void main(String... arguments) throws IOException {
        var file = Path.of(arguments[0]);
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var data = Path.of(properties.getProperty("log.dirs"));
        // Kafka locks its folder too, but a broker that is its own controller does so only after it has elected
        // itself and written to the cluster's log: the one that works there would then neither serve nor end in order.
        try (var channel = FileChannel.open(
                        data.resolve("broker.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                System.err.println("another broker holds the lock of " + data);
                System.exit(1);
            }
            run(file, properties, arguments[1]);
        }
    }

    private static void run(Path file, Properties properties, String cluster) {
        var status = StorageTool.execute(
                new String[] {"format", "-t", cluster, "-c", file.toString(), "--ignore-formatted"}, System.out);
        if (status != 0) {
            System.exit(status);
        }
        try {
            serve(properties);
        } catch (RuntimeException | Error e) {
            // Threads that it has begun would keep a broker alive that never serves; its shutdown would wait for them.
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void serve(Properties properties) {
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
        server.startup();
        server.awaitShutdown();
    }
}
