package lv.ocma.platform.privacy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@Clause("P5")
class KeyWatchTest {

    private static final String ANOTHER = ",another:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

    @Inject
    @Readiness
    KeyWatch watch;

    @Inject
    ColumnCipher columns;

    @Inject
    EventCipher events;

    @Test
    void a_key_is_known_to_a_service_that_encrypts_nothing() throws IOException {
        for (var list : Map.of("ocma.column-keys", columns.keys(), "ocma.event-keys", events.keys())
                .entrySet()) {
            changed(
                    list.getKey(),
                    ANOTHER,
                    () -> Eventually.holds(
                            "the key is known",
                            () -> list.getValue().ring().ids().contains("another")));
        }
    }

    @Test
    void a_mistyped_list_is_told_by_the_health_of_a_service_that_encrypts_nothing() throws IOException {
        for (var list : Map.of("ocma.column-keys", "OCMA_COLUMN_KEYS", "ocma.event-keys", "OCMA_EVENT_KEYS")
                .entrySet()) {
            changed(list.getKey(), ",another", () -> {
                Eventually.holds("the mistake is told", () -> told().isPresent());
                assertTrue(told().orElse("").contains(list.getValue()));
            });
            Eventually.becomes(Optional.empty(), this::told);
        }
    }

    private Optional<String> told() {
        return watch.call().getData().map(data -> data.get("degraded")).map(String::valueOf);
    }

    private static void changed(String setting, String added, Runnable look) throws IOException {
        var file = Path.of(
                ConfigProvider.getConfig().getValue(setting, String.class).substring("file:".length()));
        var before = Files.readString(file);
        try {
            Files.writeString(file, before + added);
            look.run();
        } finally {
            Files.writeString(file, before);
        }
    }
}
