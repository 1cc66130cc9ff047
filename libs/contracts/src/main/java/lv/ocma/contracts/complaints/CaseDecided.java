package lv.ocma.contracts.complaints;

import java.time.LocalDate;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * A case was decided or answered (V4, R6).
 *
 * @param kind as {@link CaseReceived} names it
 * @param outcome UPHELD, PARTLY_UPHELD, REJECTED, INADMISSIBLE or ANSWERED; new values may come
 * @param reply JWE (compact) of what is decided and why, in Latvian
 * @param translation JWE (compact) of the same in the language of the submitter; null where nobody has translated it
 * @param next JWE (compact) of where to go next; null where the outcome leaves nothing to go on about
 * @param until last day in Latvia for that; null as {@code next}
 */
@EventContract(type = "lv.ocma.complaints.case.decided", topic = "ocma.complaints.case.v1")
public record CaseDecided(
        Told told,
        String kind,
        String outcome,
        String reply,
        @Nullable String translation,
        @Nullable String next,
        @Nullable LocalDate until)
        implements Event {

    @Override
    public String aggregateId() {
        return told.about().toString();
    }
}
