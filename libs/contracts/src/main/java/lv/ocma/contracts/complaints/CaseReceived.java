package lv.ocma.contracts.complaints;

import java.time.LocalDate;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * A case was received, with the last day for its answer (V4).
 *
 * @param kind COMPLAINT, DISPUTE, PROPOSAL, THANKS, INFORMATION_REQUEST, SERVICE_REQUEST or OTHER; new values may come
 * @param received from which its term runs, in Latvia
 * @param due last day for the answer, in Latvia
 * @param provisional whether the calendar on the way is not known in full, so that the day may move
 */
@EventContract(type = "lv.ocma.complaints.case.received", topic = "ocma.complaints.case.v1")
public record CaseReceived(Told told, String kind, LocalDate received, LocalDate due, boolean provisional)
        implements Event {

    @Override
    public String aggregateId() {
        return told.about().toString();
    }
}
