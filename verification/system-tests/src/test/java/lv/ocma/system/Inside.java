package lv.ocma.system;

import static lv.ocma.platform.testing.Requests.given;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What nobody sees over the API: databases, topics and files of this run's stack. For the checks after the fact only. */
final class Inside {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Addresses addresses;
    private final Path home;

    Inside(Addresses addresses, Path home) {
        this.addresses = addresses;
        this.home = home;
    }

    Path home() {
        return home;
    }

    /** Every management address that {@code ./ocma env} tells. */
    List<String> managementAddresses() {
        return addresses.values().entrySet().stream()
                .filter(address -> address.getKey().endsWith("_MANAGEMENT_URL"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** For each of our processes that has figures, when it started: another time is another process. */
    Map<String, String> startTimes() {
        return managementAddresses().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        address -> given().get(address + "/q/metrics")
                                .asString()
                                .lines()
                                .filter(line -> line.startsWith("process_start_time_seconds"))
                                .findFirst()
                                .orElseThrow()));
    }

    /** Rows of a service's database, their columns as text; null is an empty text. */
    List<List<String>> rows(String service, String sql) {
        var url = addresses.get("POSTGRES_URL") + "/" + service;
        try (var connection = DriverManager.getConnection(url, service, secret("database." + service));
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var columns = found.getMetaData().getColumnCount();
            var rows = new ArrayList<List<String>>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= columns; column++) {
                    var value = found.getString(column);
                    row.add(value == null ? "" : value);
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(service + " can't be asked: " + sql, e);
        }
    }

    /** A single number or text. */
    String one(String service, String sql) {
        return rows(service, sql).getFirst().getFirst();
    }

    /** Everything that a topic holds, the order of each key kept. */
    List<ConsumerRecord<String, byte[]>> records(String topic) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        read(topic, records::add);
        return records;
    }

    /** Everything that a topic holds, one record after the other. */
    void read(String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        var settings =
                new HashMap<String, Object>(Map.of("bootstrap.servers", addresses.get("KAFKA_BOOTSTRAP_SERVERS")));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(at -> consumer.position(at) < Objects.requireNonNull(ends.get(at)))) {
                consumer.poll(POLL).forEach(reader);
            }
        }
    }

    List<String> topics() {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", addresses.get("KAFKA_BOOTSTRAP_SERVERS")),
                new StringDeserializer(),
                new StringDeserializer())) {
            return consumer.listTopics().keySet().stream().sorted().toList();
        }
    }

    /** As the stack made it. */
    String secret(String name) {
        var secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("secrets.properties"))) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets.getProperty(name, "");
    }
}
