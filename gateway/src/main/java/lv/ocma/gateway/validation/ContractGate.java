package lv.ocma.gateway.validation;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import lv.ocma.gateway.config.GatewayConfig;
import lv.ocma.gateway.config.Validation;
import lv.ocma.gateway.passage.Gate;
import lv.ocma.gateway.passage.Passage;
import lv.ocma.gateway.passage.Stage;
import lv.ocma.gateway.passage.Verdict;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.request.RequestBody;
import lv.ocma.gateway.route.RouteMetrics;
import lv.ocma.platform.problem.Violation;

/** Holds requests against the documents of their operations: query, headers and JSON body at once. */
@Singleton
class ContractGate implements Gate {

    /** Octets of a body that is gone over at once; a larger one would keep other callers of the same event loop waiting. */
    private static final int SMALL = 16 * 1024;

    /** Bodies that wait for a thread before the next ones go on without this look at them: their services look as well. */
    private static final int MOST_WAITING = 64;

    private final Contracts contracts;
    private final RouteMetrics metrics;
    private final Validation usual;
    private final Map<String, Validation> byRoute = new HashMap<>();
    private final WorkerExecutor readers;
    private final AtomicInteger waiting = new AtomicInteger();

    ContractGate(Contracts contracts, RouteMetrics metrics, GatewayConfig config, Vertx vertx) {
        this.contracts = contracts;
        this.metrics = metrics;
        this.usual = config.validation();
        config.routes().forEach((prefix, route) -> route.validation().ifPresent(own -> byRoute.put(prefix, own)));
        this.readers = vertx.createSharedWorkerExecutor(
                "contract", Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    @PreDestroy
    void close() {
        readers.close();
    }

    @Override
    public Stage stage() {
        return Stage.CONTRACT;
    }

    @Override
    public Future<Verdict> pass(Passage passage) {
        var operation = passage.operation();
        if (operation == null || mode(passage) == Validation.OFF) {
            return Verdict.on();
        }
        var contract = contracts.of(operation);
        var headers = passage.request().headers();
        if (contract.hasToShowWhoItIs(headers)) {
            return Verdict.on();
        }
        var ofHead = contract.ofQuery(passage.context().queryParams()).and(contract.ofHeaders(headers));
        var shape = RequestBody.isAbsent(passage.request()) ? null : contract.body(passage.request());
        return shape == null
                ? judge(passage, ofHead)
                : passage.body()
                        .whole()
                        .compose(body -> ofBody(body, shape))
                        .compose(ofBody -> judge(passage, ofHead.and(ofBody)));
    }

    private Validation mode(Passage passage) {
        return byRoute.getOrDefault(passage.route().prefix(), usual);
    }

    private Future<Findings> ofBody(Buffer body, Shape shape) {
        // That one is missing is told by the service, which knows whether it needs one.
        if (body.length() == 0) {
            return Future.succeededFuture(new Findings());
        }
        if (body.length() <= SMALL) {
            return Future.succeededFuture(BodyCheck.findings(body.getBytes(), shape));
        }
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return Future.succeededFuture(new Findings());
        }
        return readers.executeBlocking(() -> BodyCheck.findings(body.getBytes(), shape), false)
                .onComplete(read -> waiting.decrementAndGet());
    }

    private Future<Verdict> judge(Passage passage, Findings found) {
        if (found.isEmpty()) {
            return Verdict.on();
        }
        found.all().stream()
                .map(Violation::code)
                .distinct()
                .forEach(code -> metrics.invalid(passage.route().prefix(), code));
        List<Violation> told = switch (mode(passage)) {
            case STRICT -> found.all();
            case READABLE -> found.unreadable();
            case REPORT, OFF -> List.of();
        };
        return told.isEmpty() ? Verdict.on() : Future.failedFuture(Refusal.ofInvalid(told));
    }
}
