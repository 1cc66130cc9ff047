package lv.ocma.gateway.cache;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import lv.ocma.gateway.forward.Reads;
import lv.ocma.gateway.passage.Passage;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import org.jspecify.annotations.Nullable;

/** Asks a service with nothing but what a key tells apart, so that no caller can make an answer that is another's. */
@Singleton
class ServiceReads {

    private final Reads reads;
    private final long most;

    ServiceReads(Reads reads, CacheConfig config) {
        this.reads = reads;
        this.most = config.answer().asLongValue();
    }

    Origin of(Passage passage, Key key) {
        return tag -> get(passage, key, tag);
    }

    private Future<Fetched> get(Passage passage, Key key, @Nullable String tag) {
        var asked = MultiMap.caseInsensitiveMultiMap()
                .set(HttpHeaders.ACCEPT, key.accept())
                .set(HttpHeaders.ACCEPT_LANGUAGE, key.language());
        if (tag != null) {
            asked.set(HttpHeaders.IF_NONE_MATCH, tag);
        }
        var uri = passage.target().uri(key.path());
        return reads.get(passage.context(), passage.route(), uri, asked)
                .compose(answer -> take(
                        passage.context(),
                        answer,
                        tag != null,
                        passage.route().timeout().toMillis()));
    }

    private Future<Fetched> take(RoutingContext context, HttpClientResponse answer, boolean conditional, long millis) {
        reads.clean(answer.headers());
        if (answer.statusCode() == Answers.NOT_MODIFIED && conditional) {
            answer.resume();
            return Future.succeededFuture(new Fetched.Unchanged(answer.headers()));
        }
        if (answer.statusCode() != Answers.OK
                || length(answer) > most
                || !Answers.lifetime(answer.headers()).isKept()) {
            return Future.succeededFuture(passing(answer, Buffer.buffer()));
        }
        Promise<Fetched> whole = Promise.promise();
        var patience = context.vertx().setTimer(millis, late -> {
            if (whole.tryFail(new Refusal(Refused.GATEWAY_TIMEOUT))) {
                answer.request().reset();
            }
        });
        collect(answer, whole);
        return whole.future().onComplete(ended -> context.vertx().cancelTimer(patience));
    }

    private void collect(HttpClientResponse answer, Promise<Fetched> whole) {
        var body = Buffer.buffer();
        answer.exceptionHandler(failure -> whole.tryFail(new Refusal(Refused.BAD_GATEWAY)))
                .endHandler(end -> whole.tryComplete(new Fetched.Whole(answer.headers(), body)))
                .handler(piece -> {
                    body.appendBuffer(piece);
                    if (body.length() > most) {
                        answer.pause();
                        whole.tryComplete(passing(answer, body));
                    }
                })
                .resume();
    }

    private static Fetched passing(HttpClientResponse answer, Buffer begun) {
        return new Fetched.Passing(answer.statusCode(), answer.headers(), begun, answer);
    }

    private static long length(HttpClientResponse answer) {
        var header = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        return header == null ? 0 : Long.parseLong(header);
    }
}
