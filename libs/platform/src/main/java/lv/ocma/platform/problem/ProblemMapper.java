package lv.ocma.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import lv.ocma.platform.request.Languages;
import lv.ocma.platform.request.RequestIds;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The one place where what went wrong becomes HTTP. Never a stack trace or a class name: an unforeseen failure shows its request id only. */
@ApplicationScoped
class ProblemMapper {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final int UNAVAILABLE_RETRY_SECONDS = 2;
    private static final int MAX_CAUSES = 20;
    private static final Map<Integer, String> BY_STATUS = Map.of(
            401, "unauthenticated",
            403, "forbidden",
            404, "not-found",
            413, "payload-too-large",
            415, "unsupported-media-type",
            503, "service-unavailable");

    private final String publicUrl;
    private final AllowedMethods allowed;

    ProblemMapper(@ConfigProperty(name = "ocma.public-url") String publicUrl, AllowedMethods allowed) {
        this.publicUrl = publicUrl;
        this.allowed = allowed;
    }

    @ServerExceptionMapper
    Response problem(Problem problem, RoutingContext context) {
        var language = language(context);
        var details = ProblemDetails.of(problem, publicUrl, language, RequestIds.of(context));
        var answer = answer(details, language);
        if (problem instanceof Unauthenticated) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem instanceof NotAcceptable) {
            context.response().putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
        }
        if (problem.members().get("retryAfter") instanceof Number seconds) {
            answer.header(HttpHeaders.RETRY_AFTER, seconds);
        }
        return answer.build();
    }

    @ServerExceptionMapper
    Response constraints(ConstraintViolationException e, RoutingContext context) {
        var violations = new ArrayList<Violation>();
        for (var violation : e.getConstraintViolations()) {
            violations.add(ConstraintViolations.toViolation(violation));
        }
        return problem(new Invalid(violations), context);
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException e, RoutingContext context) {
        return problem(new Invalid(JsonViolations.of("", e)), context);
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    Response unauthenticated(RoutingContext context) {
        return problem(new Unauthenticated("unauthenticated"), context);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, RoutingContext context) {
        return problem(new Forbidden("forbidden"), context);
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException e, RoutingContext context) {
        return problem(new PreconditionFailed("precondition-failed"), context);
    }

    /** What the framework itself refuses: unknown paths, methods, media types, parameters that a converter can't read. */
    @ServerExceptionMapper
    Response framework(WebApplicationException e, RoutingContext context) {
        var problem = cause(e, Problem.class);
        if (problem != null) {
            return problem(problem, context);
        }
        var unreadable = cause(e, JsonProcessingException.class);
        if (unreadable != null) {
            return json(unreadable, context);
        }
        var status = e.getResponse().getStatus();
        if (status == 405
                || (status == 404 && allowed.refuses(context.request().method().name(), context.normalizedPath()))) {
            return methodNotAllowed(context);
        }
        if (status == 400) {
            return plain("malformed-request", context).build();
        }
        var slug = BY_STATUS.get(status);
        return slug == null ? unforeseen(e, context) : plain(slug, context).build();
    }

    private Response methodNotAllowed(RoutingContext context) {
        return plain("method-not-allowed", context)
                .header(HttpHeaders.ALLOW, allowed.header(context.normalizedPath()))
                .build();
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable e, RoutingContext context) {
        var problem = cause(e, Problem.class);
        if (problem != null) {
            return problem(problem, context);
        }
        if (cause(e, OptimisticLockException.class) != null) {
            return problem(new PreconditionFailed("precondition-failed"), context);
        }
        var sql = cause(e, SQLException.class);
        if (sql != null && canBeTriedAgain(sql.getSQLState())) {
            LOG.warnf("Database could not serve: %s, SQLSTATE %s", e.getClass().getName(), sql.getSQLState());
            return problem(
                    new Unavailable("service-unavailable", Map.of("retryAfter", UNAVAILABLE_RETRY_SECONDS)), context);
        }
        LOG.errorf(Unquoted.of(e), "Unforeseen failure of request %s", RequestIds.of(context));
        return plain("internal-error", context).build();
    }

    private Response.ResponseBuilder plain(String slug, RoutingContext context) {
        var language = language(context);
        var type = ProblemCatalogue.shared().require(slug);
        return answer(ProblemDetails.of(type, publicUrl, language, RequestIds.of(context)), language);
    }

    private static Response.ResponseBuilder answer(ProblemDetails details, String language) {
        return Response.status(details.status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .entity(details);
    }

    private static String language(RoutingContext context) {
        return Languages.negotiate(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /**
     * SQLSTATE classes 08 (connection) and 57P (server shuts down), a pool that could give no connection, and what was given up for another
     * transaction: 40001 (serialization failure) and 40P01 (deadlock). Nothing was stored.
     */
    static boolean canBeTriedAgain(@Nullable String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("40001")
                || state.equals("40P01");
    }

    private static <T extends Throwable> @Nullable T cause(Throwable e, Class<T> type) {
        Throwable at = e;
        for (int depth = 0; at != null && depth < MAX_CAUSES; depth++) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
            at = at.getCause();
        }
        return null;
    }
}
