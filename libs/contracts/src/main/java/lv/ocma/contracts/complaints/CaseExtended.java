package lv.ocma.contracts.complaints;

import java.time.LocalDate;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * The answer to a case is put off, within the law (V4).
 *
 * @param before last day until then, in Latvia
 * @param until last day from now on, in Latvia
 * @param reason JWE (compact) of the text that an employee wrote
 */
@EventContract(type = "lv.ocma.complaints.case.extended", topic = "ocma.complaints.case.v1")
public record CaseExtended(Told told, LocalDate before, LocalDate until, String reason) implements Event {

    @Override
    public String aggregateId() {
        return told.about().toString();
    }
}
