package lv.ocma.appointments.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

class ClientTest {

    private static final BoardView BOARD = new BoardView("riga-3", List.of());

    private final Line line = new Line();
    private final Client client = new Client(line, new SseImpl());

    @Test
    void who_takes_the_news_gets_the_next() {
        assertTrue(client.tell(BOARD));
        line.underway.forEach(sent -> sent.complete(null));

        assertTrue(client.sign());
        assertEquals(2, line.underway.size());
    }

    @Test
    void who_has_not_taken_the_last_news_gets_no_more_so_that_nothing_piles_up() {
        assertTrue(client.tell(BOARD));
        line.underway.getFirst().complete(null);
        assertTrue(client.tell(BOARD));

        assertFalse(client.tell(BOARD));
        assertEquals(2, line.underway.size());
    }

    @Test
    void a_newcomer_whose_first_board_is_still_on_its_way_gets_the_next_after_it_and_is_not_dropped() {
        assertTrue(client.tell(BOARD));
        assertTrue(client.tell(BOARD));
        assertEquals(1, line.underway.size());
        assertFalse(client.tell(BOARD));

        line.underway.getFirst().complete(null);
        assertEquals(2, line.underway.size());
    }

    @Test
    void who_has_gone_is_noticed() {
        assertTrue(client.tell(BOARD));
        line.underway.getFirst().completeExceptionally(new IllegalStateException("gone"));
        assertFalse(client.tell(BOARD));

        line.close();
        assertFalse(client.sign());
    }

    /** A connection whose other side takes what it takes when the test says so. */
    private static final class Line implements SseEventSink {

        private final List<CompletableFuture<Object>> underway = new ArrayList<>();
        private boolean closed;

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public CompletionStage<?> send(OutboundSseEvent event) {
            underway.add(new CompletableFuture<>());
            return underway.getLast();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
