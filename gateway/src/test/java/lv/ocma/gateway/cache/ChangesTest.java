package lv.ocma.gateway.cache;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Promise;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.platform.testing.Eventually;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the real Kafka. A day is longer than any test: only events make a kept answer go. */
@QuarkusTest
@WithTestResource(CachingServices.class)
class ChangesTest {

    private static final String TOPIC = CachingServices.TOPICS + "place.v1";
    private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", System.getenv("OCMA_TEST_KAFKA"));

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    PlayedService divisions;

    private final String path = "/v1/places?q=" + UUID.randomUUID();
    private final AtomicInteger version = new AtomicInteger(1);

    @BeforeAll
    static void there_is_a_topic() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(BROKER)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 2, (short) 1))).all().get();
        }
    }

    @AfterAll
    static void remove_it() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(BROKER)) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
        }
    }

    @BeforeEach
    void a_service_answers_for_a_day() {
        divisions.answersNormally();
        divisions.answers(request -> {
            var body = "version " + version.get();
            request.response().putHeader("Cache-Control", "public, max-age=86400");
            request.end().onSuccess(end -> request.response().end(body));
        });
        CachingServices.changesAreHeardOf();
        // Afterwards only events make it go.
        Eventually.holds(
                "it is kept",
                () -> given().get(path + "x").header("Cache-Status").startsWith("ocma; hit"));
    }

    private static void tell(int partition) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(BROKER, new ByteArraySerializer(), new ByteArraySerializer())) {
            var state = "{}".getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(TOPIC, partition, state, state)).get();
        }
    }

    @Test
    void an_event_in_any_partition_makes_kept_answers_go() throws Exception {
        for (var partition = 0; partition < 2; partition++) {
            // Of its own, so that nothing told before is still on its way to it.
            var own = path + "-" + partition;
            version.set(1);
            given().get(own).then().body(equalTo("version 1"));
            version.set(2);
            given().get(own).then().body(equalTo("version 1"));

            tell(partition);

            Eventually.becomes("version 2", () -> given().get(own).asString());
        }
    }

    @Test
    void a_partition_that_comes_later_is_heard_as_well() throws Exception {
        given().get(path).then().body(equalTo("version 1"));
        version.set(2);
        try (var admin = Admin.create(BROKER)) {
            admin.createPartitions(Map.of(TOPIC, NewPartitions.increaseTo(3)))
                    .all()
                    .get();
        }
        Eventually.becomes("version 2", () -> given().get(path).asString());
        version.set(3);
        Eventually.holds(
                "it is kept", () -> given().get(path).header("Cache-Status").startsWith("ocma; hit"));

        tell(2);

        Eventually.becomes("version 3", () -> given().get(path).asString());
    }

    @Test
    void what_was_on_its_way_when_an_event_came_is_not_kept() throws Exception {
        Promise<Void> goOn = Promise.promise();
        divisions.answers(request -> {
            var body = "version " + version.get();
            request.response().putHeader("Cache-Control", "public, max-age=86400");
            goOn.future().onSuccess(go -> request.response().end(body));
        });
        var arrived = divisions.arrivals();
        var first = CompletableFuture.supplyAsync(() -> given().get(path).asString());
        Eventually.becomes(arrived + 1, divisions::arrivals);
        version.set(2);
        var emptied = emptied();
        tell(0);
        Eventually.holds("the event is heard", () -> emptied() > emptied);
        // Who asks after the event does not wait for what began before it.
        var second = CompletableFuture.supplyAsync(() -> given().get(path).asString());
        Eventually.becomes(arrived + 2, divisions::arrivals);

        goOn.complete();

        assertEquals("version 1", first.get());
        assertEquals("version 2", second.get());
        var third = given().get(path);
        assertEquals("version 2", third.asString());
        assertTrue(third.header("Cache-Status").startsWith("ocma; hit"), "the second is kept");
    }

    private static double emptied() {
        return given().port(ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class))
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("gateway_cache_emptied_total"))
                .mapToDouble(line -> Double.parseDouble(line.split(" ", -1)[1]))
                .sum();
    }
}
