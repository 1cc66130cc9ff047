package lv.ocma.gateway.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import lv.ocma.gateway.contract.Operation;
import lv.ocma.gateway.contract.Operations;
import lv.ocma.gateway.passage.Gate;
import lv.ocma.gateway.passage.Passage;
import lv.ocma.gateway.passage.Stage;
import lv.ocma.gateway.passage.Verdict;
import lv.ocma.gateway.problem.Problems;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import lv.ocma.gateway.request.RequestBody;
import lv.ocma.gateway.route.Service;
import lv.ocma.platform.problem.Problem;
import lv.ocma.platform.problem.Unquoted;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers {@code /v1/clients}, which is the gateway's own: behind all gates, as every other operation of the API. */
@Singleton
class ClientsApi implements Gate {

    private static final Logger LOG = Logger.getLogger(ClientsApi.class);
    /** Of the connections to the store, whose others are for what every request needs. */
    private static final int AT_ONCE = 2;

    private static final int CLIENT_SEGMENT = 3;
    private static final int KEY_SEGMENT = 5;

    private final Operations operations;
    private final Administrators administrators;
    private final ClientOperations registry;
    private final Problems problems;
    private final ObjectMapper json;
    private final Semaphore atOnce = new Semaphore(AT_ONCE, true);

    ClientsApi(
            Operations operations,
            Administrators administrators,
            ClientOperations registry,
            Problems problems,
            ObjectMapper json) {
        this.operations = operations;
        this.administrators = administrators;
        this.registry = registry;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Stage stage() {
        return Stage.OWN;
    }

    @Override
    public Future<Verdict> pass(Passage passage) {
        if (!passage.route().service().name().equals(Service.OWN)) {
            return Verdict.on();
        }
        var operation = require(passage);
        var context = passage.context();
        Future.succeededFuture(passage)
                .compose(admitted -> {
                    var subject = administrators.require(context);
                    return body(passage)
                            .compose(body -> passage.here(carryOut(asked(passage, operation, body, subject))));
                })
                .<Void>map(answer -> {
                    send(context, answer);
                    return null;
                })
                .onFailure(failure -> explain(context, failure));
        return Verdict.answered();
    }

    private Operation require(Passage passage) {
        var operation = passage.operation();
        if (operation != null) {
            return operation;
        }
        var methods = operations.methods(Service.OWN, passage.target().path());
        throw methods.isEmpty()
                ? new Refusal(Refused.NOT_FOUND)
                : Refusal.ofMethod(
                        methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));
    }

    private static Future<Buffer> body(Passage passage) {
        var request = passage.request();
        if (!request.method().equals(HttpMethod.PUT) || RequestBody.isAbsent(request)) {
            request.resume();
            return Future.succeededFuture(Buffer.buffer());
        }
        if (!RequestBody.isJson(request)) {
            throw new Refusal(Refused.UNSUPPORTED_MEDIA_TYPE);
        }
        return passage.body().whole();
    }

    private static ClientOperations.Asked asked(Passage passage, Operation operation, Buffer body, String subject) {
        var segments = passage.target().path().split("/", -1);
        return new ClientOperations.Asked(
                operation.id(),
                segment(segments, CLIENT_SEGMENT),
                segment(segments, KEY_SEGMENT),
                passage.context().queryParams(),
                Precondition.of(passage.request()),
                body,
                subject);
    }

    private static @Nullable String segment(String[] segments, int at) {
        return segments.length > at ? segments[at] : null;
    }

    /** On a virtual thread, as the store blocks. */
    private Future<Answer> carryOut(ClientOperations.Asked asked) {
        Promise<Answer> promise = Promise.promise();
        Thread.ofVirtual().name("client-registry").start(() -> {
            try {
                atOnce.acquire();
                try {
                    promise.complete(registry.answer(asked));
                } finally {
                    atOnce.release();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                promise.fail(e);
            } catch (Throwable e) {
                // Whatever it was: a request waits for it.
                promise.fail(e);
            }
        });
        return promise.future();
    }

    private void send(RoutingContext context, Answer answer) {
        var response = context.response().setStatusCode(answer.status());
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.headers().forEach(response::putHeader);
        if (answer.body() == null) {
            response.end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(written(answer.body()));
        }
    }

    private Buffer written(Object body) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void explain(RoutingContext context, Throwable failure) {
        switch (failure) {
            case Refusal refusal -> problems.send(context, refusal);
            case Problem problem -> problems.send(context, problem);
            case SQLException away -> {
                LOG.warn("The registry of clients cannot be reached", Unquoted.of(away));
                problems.send(context, new Refusal(Refused.SERVICE_UNAVAILABLE));
            }
            default -> context.fail(failure);
        }
    }
}
