package lv.ocma.platform.outbox;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.messaging.Door;
import lv.ocma.platform.messaging.Effects;
import lv.ocma.platform.messaging.MessagingProfile;
import lv.ocma.platform.messaging.NoteWritten;
import lv.ocma.platform.messaging.Topic;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KafkaAwayTest.WithRelay.class)
@WithTestResource(KafkaAwayTest.NoBroker.class)
class KafkaAwayTest {

    @Inject
    Outbox outbox;

    @Inject
    OutboxFigures figures;

    @Inject
    Effects effects;

    @TestHTTPResource(value = "/health", management = true)
    String health = "";

    @Test
    void a_service_without_kafka_starts_is_ready_and_goes_on_and_all_flows_once_kafka_is_there()
            throws IOException, SQLException {
        Eventually.holds("also with nothing to send health says what is missing", () -> degraded("broker") != null);
        var note = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> outbox.add(new NoteWritten(note, 1)));
        Eventually.holds("the outbox says what is missing", () -> degraded("outbox") != null);
        given().get(health + "/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get(health + "/live").then().statusCode(200);
        given().get(health + "/started").then().statusCode(200);
        given().get(health + "/ready")
                .then()
                .body("checks.find { it.name == 'outbox' }.data.degraded", containsString("broker"));
        figures.read();
        assertTrue(figures.latest().unsent() >= 1);

        NoBroker.DOOR.open();
        Eventually.becomes(List.of(1), () -> effects.of(note));
        Eventually.holds("the outbox is well again", () -> degraded("outbox") == null);
        Eventually.holds("and the broker is there", () -> degraded("broker") == null);
        figures.read();
        Eventually.becomes(0L, () -> figures.latest().unsent());
    }

    private String degraded(String check) {
        return given().get(health + "/ready")
                .then()
                .extract()
                .path("checks.find { it.name == '" + check + "' }.data?.degraded");
    }

    public static final class WithRelay extends MessagingProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var config = new HashMap<>(super.getConfigOverrides());
            config.put("ocma.outbox.relay", "true");
            return config;
        }
    }

    public static final class NoBroker extends RealInfrastructure {

        static final Door DOOR = door();

        private static Door door() {
            try {
                return Door.closed(Topic.broker());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Map<String, String> start() {
            var settings = new HashMap<>(super.start());
            settings.put("kafka.bootstrap.servers", "127.0.0.1:" + DOOR.port());
            return settings;
        }
    }
}
