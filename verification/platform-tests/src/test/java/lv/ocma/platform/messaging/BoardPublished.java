package lv.ocma.platform.messaging;

import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/** The whole state of something, on a compacted topic. */
@EventContract(type = "lv.ocma.test.board.published", topic = "ocma.test.board.v1", compacted = true)
public record BoardPublished(String board, int version) implements Event {

    @Override
    public String aggregateId() {
        return board;
    }
}
