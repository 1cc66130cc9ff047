package lv.ocma.contracts.complaints;

import java.time.LocalDate;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * A case that was decided is examined once again, for a new fact; its decision stands until the next one (V4).
 *
 * @param kind as {@link CaseReceived} names it
 * @param decided day in Latvia of the decision
 * @param until last day for the answer from now on, in Latvia
 * @param reason JWE (compact) of the new fact, as an employee wrote it
 * @param translation JWE (compact) of the same in the language of the submitter; null where nobody has translated it
 * @param provisional whether the calendar on the way is not known in full, so that the day may move; null of releases that did not tell
 */
@EventContract(type = "lv.ocma.complaints.case.reopened", topic = "ocma.complaints.case.v1")
public record CaseReopened(
        Told told,
        String kind,
        LocalDate decided,
        LocalDate until,
        String reason,
        @Nullable String translation,
        @Nullable Boolean provisional)
        implements Event {

    @Override
    public String aggregateId() {
        return told.about().toString();
    }
}
