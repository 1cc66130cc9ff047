package lv.ocma.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeSet;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Tokens;
import lv.ocma.platform.privacy.LookupHash;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Unprocessable;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.security.CurrentCaller;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Gives each key one effect. The key is locked for the length of the transaction, and the answer is stored in the same
 * transaction as the effect: a crash leaves both or neither, a request that fails leaves the key unused.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class IdempotencyInterceptor {

    private static final int RETRY_SECONDS = 1;

    private final StoredAnswers answers;
    private final CurrentCaller callers;
    private final RoutingContext request;
    private final LookupHash hashes;
    private final Audit audit;
    private final ObjectMapper json;

    IdempotencyInterceptor(
            StoredAnswers answers,
            CurrentCaller callers,
            RoutingContext request,
            LookupHash hashes,
            Audit audit,
            ObjectMapper json) {
        this.answers = answers;
        this.callers = callers;
        this.request = request;
        this.hashes = hashes;
        this.audit = audit;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) {
        var key = key(invocation.getMethod());
        return QuarkusTransaction.joiningExisting().call(() -> {
            if (key == null) {
                return invocation.proceed();
            }
            return onceUnder(scoped(key), invocation);
        });
    }

    private Object onceUnder(String scopedKey, InvocationContext invocation) throws Exception {
        if (!answers.lock(scopedKey)) {
            throw new Conflict("idempotency-key-in-use", Map.of("retryAfter", RETRY_SECONDS));
        }
        var fingerprint = fingerprint(invocation);
        var stored = answers.find(scopedKey);
        if (stored.isEmpty()) {
            var answer = (RestResponse<?>) invocation.proceed();
            answers.store(scopedKey, fingerprint, answer, audit.latest());
            return answer;
        }
        if (!stored.get().fingerprint().equals(fingerprint)) {
            throw new Unprocessable("idempotency-key-reused");
        }
        audit.repeated(callers.get(), stored.get().about(callers.get(), request.normalizedPath()));
        return stored.get().replay();
    }

    private @Nullable String key(Method method) {
        var given = request.request().getHeader(IdempotencyKey.HEADER);
        if (given == null) {
            if (method.getAnnotation(Idempotent.class).required()) {
                throw new Invalid(Violation.header(IdempotencyKey.HEADER, "required"));
            }
            return null;
        }
        return IdempotencyKey.read(given)
                .orElseThrow(() -> new Invalid(Violation.header(IdempotencyKey.HEADER, "idempotency-key")));
    }

    /**
     * A key belongs to a client, a subject and a route, and to the right by which its caller comes: another's same key is another key, and whoever has
     * that right no longer is held against the object anew.
     */
    private String scoped(String key) {
        var caller = callers.get();
        return hashes.of(
                "idempotency-key",
                String.join(
                        "\n",
                        client(caller),
                        subject(caller),
                        right(caller),
                        request.request().method().name(),
                        request.normalizedPath(),
                        key));
    }

    private static String client(Caller caller) {
        return caller.client() == null ? "" : caller.client();
    }

    private static String subject(Caller caller) {
        return caller.subject() == null ? "" : caller.subject();
    }

    private static String right(Caller caller) {
        return String.join(
                " ",
                caller.kind().name(),
                String.valueOf(caller.person()),
                new TreeSet<>(caller.roles()).toString(),
                new TreeSet<>(caller.divisions()).toString(),
                caller.manageToken() == null ? "" : Tokens.hash(caller.manageToken()));
    }

    /** Of the body as it was understood, so that spacing and the order of members do not matter. */
    private String fingerprint(InvocationContext invocation) throws JsonProcessingException {
        var body = new ArrayList<Object>();
        var annotations = invocation.getMethod().getParameterAnnotations();
        var arguments = invocation.getParameters();
        for (int i = 0; i < arguments.length; i++) {
            if (isBody(annotations[i])) {
                body.add(arguments[i]);
            }
        }
        return hashes.of("idempotency-body", json.writeValueAsString(body));
    }

    private static boolean isBody(Annotation[] annotations) {
        for (var annotation : annotations) {
            var type = annotation.annotationType().getPackageName();
            if (type.startsWith("jakarta.ws.rs") || type.startsWith("org.jboss.resteasy")) {
                return false;
            }
        }
        return true;
    }
}
