package lv.ocma.platform.privacy;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.platform.health.Lack;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Looks at the lists of keys every second, also while nothing is encrypted: an operator waits for each service to know a new key. A list
 * with a mistake stops the start, and is told later; always up, since the keys known before serve on.
 */
@Startup
@Readiness
@ApplicationScoped
class KeyWatch implements HealthCheck {

    private final List<Keys> lists;

    KeyWatch(ColumnCipher columns, EventCipher events) {
        lists = List.of(columns.keys(), events.keys());
    }

    @Scheduled(every = "1s", identity = "key-lists", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        lists.forEach(Keys::lookAgain);
    }

    @Override
    public HealthCheckResponse call() {
        var troubles =
                lists.stream().map(Keys::trouble).flatMap(Optional::stream).collect(Collectors.joining("; "));
        return Lack.of(
                HealthCheckResponse.named("keys"),
                Stream.of(troubles).filter(told -> !told.isEmpty()).findFirst());
    }
}
