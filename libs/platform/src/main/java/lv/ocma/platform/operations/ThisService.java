package lv.ocma.platform.operations;

import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.platform.problem.NotFound;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The name under which operators address this service: {@code appointments} for {@code appointments-service}. */
@ApplicationScoped
class ThisService {

    private static final String SUFFIX = "-service";

    private final String name;

    ThisService(@ConfigProperty(name = "quarkus.application.name") String application) {
        name = application.endsWith(SUFFIX)
                ? application.substring(0, application.length() - SUFFIX.length())
                : application;
    }

    /** 404 when the path names another service. */
    void require(String named) {
        if (!named.equals(name)) {
            throw new NotFound("not-found");
        }
    }
}
