package lv.ocma.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.ocma.platform.request.Accept;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Chooses the form of every answer, among those that the document of its operation lists. Quarkus would read {@code Accept} at several
 * places, each in its own way, and fail on what it can't read; it is shown the chosen form instead.
 */
@ApplicationScoped
class AcceptedForms {

    private static final String GIVEN = AcceptedForms.class.getName();
    private static final int BEFORE_ACCESS = Priorities.AUTHENTICATION;

    private final Map<String, List<String>> formsByOperation;

    AcceptedForms(ApiDocument document) {
        formsByOperation = document.operations().stream()
                .collect(Collectors.toMap(ApiDocument.Declared::id, ApiDocument.Declared::forms));
    }

    @ServerRequestFilter(preMatching = true)
    void read(ContainerRequestContext request) {
        var fields = request.getHeaders().get(HttpHeaders.ACCEPT);
        if (fields == null) {
            return;
        }
        try {
            request.setProperty(GIVEN, Accept.of(fields));
        } catch (IllegalArgumentException unreadable) {
            throw new BadRequestException(unreadable);
        }
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
    }

    /** An operation that answers nothing is open to who takes anything. */
    @ServerRequestFilter(priority = BEFORE_ACCESS)
    void choose(ContainerRequestContext request, ResourceInfo resource) {
        var forms = formsByOperation.getOrDefault(resource.getResourceMethod().getName(), List.of());
        if (forms.isEmpty() || !(request.getProperty(GIVEN) instanceof Accept given)) {
            return;
        }
        var chosen = given.best(forms).orElseThrow(() -> new NotAcceptable(forms));
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, chosen);
    }
}
