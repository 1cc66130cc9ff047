package lv.ocma.contracts.complaints;

import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * The employee whom a case names is to say what they say to it before it is decided (P1). Names nobody of its customer.
 *
 * @param reference as people read it, e.g. {@code S-2026-000042}
 * @param place id of the place
 * @param employee {@code sub} of who is asked
 * @param until last day that they have for it, in Latvia
 */
@EventContract(type = "lv.ocma.complaints.case.statement-asked", topic = "ocma.complaints.case.v1")
public record CaseStatementAsked(UUID caseId, String reference, String place, String employee, LocalDate until)
        implements Event {

    @Override
    public String aggregateId() {
        return caseId.toString();
    }
}
