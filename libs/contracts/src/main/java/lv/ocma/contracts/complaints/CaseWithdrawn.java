package lv.ocma.contracts.complaints;

import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/** Whoever sent a case has taken it back. */
@EventContract(type = "lv.ocma.complaints.case.withdrawn", topic = "ocma.complaints.case.v1")
public record CaseWithdrawn(Told told) implements Event {

    @Override
    public String aggregateId() {
        return told.about().toString();
    }
}
