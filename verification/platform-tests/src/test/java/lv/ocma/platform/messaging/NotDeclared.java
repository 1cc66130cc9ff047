package lv.ocma.platform.messaging;

import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/** An event that no bean says is published. */
@EventContract(type = "lv.ocma.test.note.written", topic = "ocma.test.nobody.v1")
public record NotDeclared(String note, int number) implements Event {

    @Override
    public String aggregateId() {
        return note;
    }
}
