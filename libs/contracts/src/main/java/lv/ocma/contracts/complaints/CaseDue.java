package lv.ocma.contracts.complaints;

import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * An employee is warned that the time of a case is running out, or has run out; once at each stage of its last day. Names nobody of its customer.
 *
 * @param reference as people read it, e.g. {@code S-2026-000042}
 * @param place id of the place
 * @param kind e.g. {@code COMPLAINT}; new values may come
 * @param stage {@code EXAMINER}, {@code SUPERIOR} or {@code MANAGER} by whose turn it is to see to it, {@code OVERDUE} once the day has passed; new values may come
 * @param employee {@code sub} of who is warned; null where nobody is known, and the place is, or the head office of what is overdue
 * @param due last day for the answer, in Latvia
 */
@EventContract(type = "lv.ocma.complaints.case.due", topic = "ocma.complaints.case.v1")
public record CaseDue(
        UUID caseId,
        String reference,
        String place,
        String kind,
        String stage,
        @Nullable String employee,
        LocalDate due)
        implements Event {

    @Override
    public String aggregateId() {
        return caseId.toString();
    }
}
