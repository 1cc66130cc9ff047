package lv.ocma.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import lv.ocma.platform.paging.Page;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Lets nothing {@link Personal} leave of which the audit knows nothing, whichever way through an operation has forgotten it. */
@ApplicationScoped
class UnrecordedAnswers {

    private final Audit audit;

    UnrecordedAnswers(Audit audit) {
        this.audit = audit;
    }

    @ServerResponseFilter
    void check(ContainerResponseContext response) {
        if (isPersonal(response.getEntity()) && !audit.hasRecorded()) {
            throw new IllegalStateException("An answer tells of a person, and no audit row does");
        }
    }

    private static boolean isPersonal(@Nullable Object entity) {
        return entity instanceof Personal
                || (entity instanceof Page<?> page && page.items().stream().anyMatch(Personal.class::isInstance));
    }
}
