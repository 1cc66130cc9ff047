package lv.ocma.contracts.complaints;

import java.time.LocalDate;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * A customer is asked how it was, once, and may leave it (C7). What they answer is told to nobody.
 *
 * @param told about the invitation; the reference is that of the visit
 * @param link JWE (compact) of the address of the page on which it is answered, which holds the token
 * @param until last day in Latvia on which it can be answered
 */
@EventContract(type = "lv.ocma.complaints.survey.invited", topic = "ocma.complaints.survey.v1")
public record SurveyInvited(Told told, String link, LocalDate until) implements Event {

    @Override
    public String aggregateId() {
        return told.about().toString();
    }
}
