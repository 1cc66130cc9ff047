package lv.ocma.appointments.board;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A board that looks on; at most one piece of news is on its way to it. */
final class Client {

    private final SseEventSink sink;
    private final Sse sse;
    private CompletionStage<?> underway = CompletableFuture.completedStage(null);
    private int sent;

    Client(SseEventSink sink, Sse sse) {
        this.sink = sink;
        this.sse = sse;
    }

    /** False when it has gone, or has not taken the last news yet. */
    synchronized boolean tell(BoardView board) {
        return send(sse.newEventBuilder()
                .name("board")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(BoardView.class, board)
                .build());
    }

    /** A sign of life, by which it is noticed that somebody has gone. */
    synchronized boolean sign() {
        return send(sse.newEventBuilder().comment("still here").build());
    }

    private boolean send(OutboundSseEvent event) {
        var last = underway.toCompletableFuture();
        if (sink.isClosed() || last.isCompletedExceptionally()) {
            return false;
        }
        if (!last.isDone()) {
            return follows(event);
        }
        sent++;
        underway = sink.send(event);
        return true;
    }

    /** The first board may be still on its way when the next news is there: a newcomer has one more, and is not dropped for it. */
    private boolean follows(OutboundSseEvent event) {
        if (sent != 1) {
            return false;
        }
        sent++;
        underway = underway.thenCompose(first -> sink.send(event));
        return true;
    }

    void close() {
        sink.close();
    }
}
