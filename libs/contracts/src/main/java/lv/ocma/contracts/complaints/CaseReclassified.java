package lv.ocma.contracts.complaints;

import java.time.LocalDate;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * A case is dealt with as one of another kind, by the time that the law gives for that one, counted from the same day (V4).
 *
 * @param before kind that it was taken for until then, as {@link CaseReceived} names kinds; new values may come
 * @param kind that it is; new values may come
 * @param dueBefore last day for the answer until then, in Latvia; null while its clock stands still
 * @param due last day for the answer from now on, in Latvia; null while its clock stands still
 * @param provisional whether the calendar on the way is not known in full, so that the day may move
 */
@EventContract(type = "lv.ocma.complaints.case.reclassified", topic = "ocma.complaints.case.v1")
public record CaseReclassified(
        Told told,
        String before,
        String kind,
        @Nullable LocalDate dueBefore,
        @Nullable LocalDate due,
        boolean provisional)
        implements Event {

    @Override
    public String aggregateId() {
        return told.about().toString();
    }
}
