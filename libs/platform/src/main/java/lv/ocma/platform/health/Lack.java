package lv.ocma.platform.health;

import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Health of something that a service can be without for a while: it is ready all the same, and says what it lacks. */
public final class Lack {

    private Lack() {}

    /** Up in any case, with the member `degraded` where there is trouble. */
    public static HealthCheckResponse of(HealthCheckResponseBuilder answer, Optional<String> trouble) {
        trouble.ifPresent(lack -> answer.withData("degraded", lack));
        return answer.up().build();
    }
}
