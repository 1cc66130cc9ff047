package lv.ocma.gateway.cache;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import lv.ocma.gateway.coding.Coding;
import lv.ocma.gateway.coding.Compression;
import lv.ocma.gateway.connection.Connections;
import lv.ocma.gateway.passage.Passage;

/** Writes an answer to one caller: in its coding, or as a 304 to what it holds already. */
final class Replies {

    static final String STATUS = "Cache-Status";
    private static final String OURS = "ocma; ";

    /** A longer body is compressed beside the event loop. */
    private static final int QUICKLY_COMPRESSED = 32 * 1024;

    private static final List<CharSequence> OF_A_BODY =
            List.of(HttpHeaders.CONTENT_LENGTH, HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_ENCODING);

    private final ReadCache cache;

    Replies(ReadCache cache) {
        this.cache = cache;
    }

    /** Says of an answer that comes from elsewhere how it came to be. */
    static void mark(Passage passage, String how) {
        passage.context().response().putHeader(STATUS, OURS + how);
    }

    void kept(Passage passage, Key key, Served.Kept kept) {
        var context = passage.context();
        var answer = kept.answer();
        var headers = MultiMap.caseInsensitiveMultiMap().addAll(answer.headers());
        headers.set(HttpHeaders.AGE, Long.toString(Math.max(0, cache.age(answer).toSeconds())));
        headers.set(STATUS, OURS + kept.how());
        if (Conditions.isHeld(context.request().headers(), answer.headers())) {
            held(context, headers);
            return;
        }
        var coding = Compression.choose(
                context.request(), Answers.OK, headers, answer.body().length());
        var encoded = encoded(context, key, answer, coding);
        if (encoded.succeeded()) {
            body(context, headers, encoded.result());
        } else {
            // It may be made for another caller's sake, on the event loop of that one.
            passage.here(encoded)
                    .onSuccess(octets -> body(context, headers, octets))
                    .onFailure(context::fail);
        }
    }

    private static void held(RoutingContext context, MultiMap headers) {
        Compression.choose(context.request(), Answers.NOT_MODIFIED, headers, 0);
        OF_A_BODY.forEach(headers::remove);
        head(context, Answers.NOT_MODIFIED, headers).end();
    }

    /** Each form is made once, whoever asks for it first. */
    private Future<Buffer> encoded(RoutingContext context, Key key, KeptAnswer answer, Coding coding) {
        if (coding == Coding.IDENTITY) {
            return Future.succeededFuture(answer.body());
        }
        var made = answer.compressed().get(coding);
        if (made != null) {
            return made;
        }
        return answer.compressed()
                .computeIfAbsent(coding, wanted -> compress(context, answer, wanted))
                .onSuccess(octets -> cache.weighAgain(key, answer))
                .onFailure(failure -> answer.compressed().remove(coding));
    }

    private static Future<Buffer> compress(RoutingContext context, KeptAnswer answer, Coding coding) {
        return answer.body().length() <= QUICKLY_COMPRESSED
                ? Future.succeededFuture(coding.encode(answer.body()))
                : context.vertx().executeBlocking(() -> coding.encode(answer.body()), false);
    }

    private static void body(RoutingContext context, MultiMap headers, Buffer octets) {
        var response = head(context, Answers.OK, headers)
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(octets.length()));
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(octets);
        }
    }

    private static HttpServerResponse head(RoutingContext context, int status, MultiMap headers) {
        var response = context.response().setStatusCode(status);
        headers.names().forEach(name -> response.headers().remove(name));
        response.headers().addAll(headers);
        return response;
    }

    /** What is not kept goes on as it comes. */
    void once(Passage passage, Fetched.Passing answer) {
        var context = passage.context();
        if (passage.isOver()) {
            answer.drop();
            return;
        }
        var headers = MultiMap.caseInsensitiveMultiMap().addAll(answer.headers());
        headers.set(STATUS, OURS + "fwd=miss");
        if (answer.status() == Answers.OK && Conditions.isHeld(context.request().headers(), headers)) {
            answer.drop();
            held(context, headers);
            return;
        }
        if (Answers.isBodiless(answer.status())) {
            answer.drop();
            head(context, answer.status(), headers).end();
            return;
        }
        var declared = headers.get(HttpHeaders.CONTENT_LENGTH);
        var coding = Compression.choose(
                context.request(), answer.status(), headers, declared == null ? -1 : Long.parseLong(declared));
        var response = head(context, answer.status(), headers);
        if (!headers.contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        ReadStream<Buffer> rest = new Begun(answer.begun(), answer.rest());
        passage.boundInTime(() -> {
            answer.drop();
            Connections.cut(context);
        });
        var body = coding == Coding.IDENTITY ? rest : Compression.stream(context, rest, coding);
        context.addEndHandler(ended -> {
            if (ended.failed()) {
                answer.drop();
            }
        });
        body.pipe().endOnFailure(false).to(response).onFailure(broken -> {
            answer.drop();
            Connections.cut(context);
        });
    }
}
