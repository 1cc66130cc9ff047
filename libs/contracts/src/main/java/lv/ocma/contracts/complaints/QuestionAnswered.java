package lv.ocma.contracts.complaints;

import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * A question on the public forum was answered, and whoever asked it wants to be told (K2). The answer itself is public, and so is not told.
 *
 * @param told about the question; the place is the one under whose name it is answered, and no employee is named
 * @param link address at which everybody may read question and answer
 */
@EventContract(type = "lv.ocma.complaints.question.answered", topic = "ocma.complaints.question.v1")
public record QuestionAnswered(Told told, String link) implements Event {

    @Override
    public String aggregateId() {
        return told.about().toString();
    }
}
