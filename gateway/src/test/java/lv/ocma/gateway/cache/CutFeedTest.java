package lv.ocma.gateway.cache;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import lv.ocma.gateway.testing.CutLine;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.platform.testing.Eventually;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kafka stops and starts again while the gateway lives and keeps answers; that it is for a day is what their service says. */
@QuarkusTest
@WithTestResource(CutFeed.class)
@SuppressWarnings("NullAway.Init") // the test resource sets service and line
class CutFeedTest {

    private static final String TOPIC = CutFeed.TOPICS + "place.v1";
    private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", System.getenv("OCMA_TEST_KAFKA"));

    PlayedService divisions;
    CutLine line;

    private final String path = "/v1/places?q=" + UUID.randomUUID();
    private final AtomicInteger version = new AtomicInteger(1);

    enum Harm {
        STOPS {
            @Override
            void come(CutLine line) {
                line.cut();
            }
        },
        FALLS_SILENT {
            @Override
            void come(CutLine line) {
                line.swallow();
            }
        };

        abstract void come(CutLine line);
    }

    @BeforeEach
    void an_answer_is_kept() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(BROKER)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        divisions.answersNormally();
        divisions.answers(request -> {
            var body = "version " + version.get();
            request.response().putHeader("Cache-Control", "public, max-age=86400");
            request.end().onSuccess(end -> request.response().end(body));
        });
        Eventually.becomes("heard of", CutFeedTest::changes);
        keeps("version 1");
    }

    @AfterEach
    void it_is_back() throws ExecutionException, InterruptedException {
        line.mend();
        try (var admin = Admin.create(BROKER)) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
        }
    }

    @ParameterizedTest
    @EnumSource
    void while_kafka_is_away_answers_are_asked_for_anew_and_events_make_them_go_once_it_is_back(Harm harm)
            throws Exception {
        harm.come(line);
        version.set(2);
        tell();

        Eventually.becomes("away", CutFeedTest::changes);
        // Nobody knows any more whether what was kept is still so: it is good for some seconds from when it was asked
        // for.
        Eventually.becomes("version 2", () -> given().get(path).asString());
        given().port(management()).get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        version.set(3);
        Eventually.becomes("version 3", () -> given().get(path).asString());

        line.mend();
        Eventually.becomes("heard of", CutFeedTest::changes);
        keeps("version 3");
        version.set(4);
        given().get(path).then().body(equalTo("version 3")).header("Cache-Status", startsWith("ocma; hit"));
        tell();
        Eventually.becomes("version 4", () -> given().get(path).asString());
    }

    /** From here on only an event makes it go. */
    private void keeps(String body) {
        Eventually.holds("it is kept", () -> {
            var answer = given().get(path);
            return answer.header("Cache-Status").startsWith("ocma; hit")
                    && answer.asString().equals(body);
        });
    }

    /** Past the line: it is the gateway alone that is cut off. */
    private static void tell() throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(BROKER, new ByteArraySerializer(), new ByteArraySerializer())) {
            var state = "{}".getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(TOPIC, 0, state, state)).get();
        }
    }

    private static String changes() {
        return given().port(management())
                .get("/q/health/ready")
                .jsonPath()
                .getString("checks.find { it.name == 'cache' }.data.changes");
    }

    private static int management() {
        return ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
    }
}
