package lv.ocma.complaints.attachment;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A scanner for the service under test, and pauses that a test can wait for. */
public class ScannerStandIn implements QuarkusTestResourceLifecycleManager {

    private @Nullable ClamdStandIn clamd;

    @Override
    public Map<String, String> start() {
        clamd = new ClamdStandIn();
        return Map.of(
                "ocma.attachments.scanner.host", "127.0.0.1",
                "ocma.attachments.scanner.port", Integer.toString(clamd.port()),
                "ocma.attachments.scanner.retry", "100ms");
    }

    @Override
    public void stop() {
        Objects.requireNonNull(clamd).close();
    }
}
