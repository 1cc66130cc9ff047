package lv.ocma.contracts.complaints;

import java.time.LocalDate;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * Whoever sent a case is to put something right, and its term stands still until they have (V4).
 *
 * @param until until when they should, in Latvia
 * @param missing JWE (compact) of what is missing, as an employee wrote it
 */
@EventContract(type = "lv.ocma.complaints.case.cure-asked", topic = "ocma.complaints.case.v1")
public record CaseCureAsked(Told told, LocalDate until, String missing) implements Event {

    @Override
    public String aggregateId() {
        return told.about().toString();
    }
}
