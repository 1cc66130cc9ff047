package lv.ocma.platform.messaging;

import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/** Something happened; the number tells the order in which the test meant it. */
@EventContract(type = "lv.ocma.test.note.written", topic = "ocma.test.note.v1")
public record NoteWritten(String note, int number) implements Event {

    @Override
    public String aggregateId() {
        return note;
    }
}
