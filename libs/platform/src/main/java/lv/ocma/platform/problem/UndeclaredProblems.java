package lv.ocma.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * Holds every problem that an operation answers against those that its document lists. In tests the answer becomes a bare 500 that
 * names the slug, so that no test passes on it; elsewhere the caller gets the answer, and the log says what is missing.
 */
@ApplicationScoped
class UndeclaredProblems {

    private static final Logger LOG = Logger.getLogger(UndeclaredProblems.class);
    private static final int INTERNAL_ERROR = 500;

    private final Map<String, Set<String>> slugsByOperation;
    private final boolean refused;

    UndeclaredProblems(
            ApiDocument document, @ConfigProperty(name = "ocma.problems.refuse-undeclared") boolean refused) {
        this.refused = refused;
        slugsByOperation = document.operations().stream()
                .collect(Collectors.toMap(ApiDocument.Declared::id, ApiDocument.Declared::problems));
    }

    @ServerResponseFilter
    void check(ContainerResponseContext response, @Nullable SimpleResourceInfo resource) {
        if (!(response.getEntity() instanceof ProblemDetails details) || resource == null) {
            return;
        }
        var operation = resource.getMethodName();
        var slug = details.type().substring(details.type().lastIndexOf('/') + 1);
        if (operation == null
                || slugsByOperation.getOrDefault(operation, Set.of()).contains(slug)) {
            return;
        }
        LOG.errorf("Operation %s answers the problem %s, which it does not declare by @Problems", operation, slug);
        if (refused) {
            response.setStatus(INTERNAL_ERROR);
            response.setEntity("{\"undeclared\": \"" + slug + "\", \"operation\": \"" + operation + "\"}");
        }
    }
}
