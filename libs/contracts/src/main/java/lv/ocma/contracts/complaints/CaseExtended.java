package lv.ocma.contracts.complaints;

import java.time.LocalDate;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a case is put off, within the law (V4).
 *
 * @param before last day until then, in Latvia
 * @param until last day from now on, in Latvia
 * @param reason JWE (compact) of the text that an employee wrote
 * @param translation JWE (compact) of the reason in the language of the customer; null where nobody has translated it, and from a release before 1.13
 */
@EventContract(type = "lv.ocma.complaints.case.extended", topic = "ocma.complaints.case.v1")
public record CaseExtended(
        Told told,
        LocalDate before,
        LocalDate until,
        String reason,
        @Nullable String translation) implements Event {

    /** Of what nobody has translated. */
    public CaseExtended(Told told, LocalDate before, LocalDate until, String reason) {
        this(told, before, until, reason, null);
    }

    @Override
    public String aggregateId() {
        return told.about().toString();
    }
}
