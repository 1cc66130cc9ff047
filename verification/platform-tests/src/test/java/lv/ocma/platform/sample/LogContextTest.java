package lv.ocma.platform.sample;

import static lv.ocma.platform.testing.Requests.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import lv.ocma.platform.testing.RealInfrastructure;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class LogContextTest {

    private final List<Map<String, String>> contexts = new CopyOnWriteArrayList<>();
    private final Logger logger = Logger.getLogger(ParcelResource.class.getName());
    private final ExtHandler handler = new ExtHandler() {
        @Override
        protected void doPublish(ExtLogRecord entry) {
            contexts.add(entry.getMdcCopy());
        }
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
    }

    @Test
    void what_a_request_logs_names_the_request_and_its_trace() {
        given().header("X-Request-ID", "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b4711")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/v1/parcels");
        assertEquals(1, contexts.size());
        assertEquals("0197a1f0-7c1e-7d3a-9a55-0a4d3f1b4711", contexts.getFirst().get("requestId"));
        assertEquals("0af7651916cd43dd8448eb211c80319c", contexts.getFirst().get("traceId"));
    }

    @Test
    void the_next_request_is_named_by_its_own_id() {
        given().header("X-Request-ID", "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b0001").get("/v1/parcels");
        given().get("/v1/parcels");
        assertEquals("0197a1f0-7c1e-7d3a-9a55-0a4d3f1b0001", contexts.getFirst().get("requestId"));
        assertTrue(!"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b0001"
                .equals(contexts.getLast().get("requestId")));
    }
}
