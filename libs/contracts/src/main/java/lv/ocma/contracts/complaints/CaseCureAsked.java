package lv.ocma.contracts.complaints;

import java.time.LocalDate;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * Whoever sent a case is to put something right, and its term stands still until they have (V4).
 *
 * @param until until when they should, in Latvia
 * @param missing JWE (compact) of what is missing, as an employee wrote it
 * @param translation JWE (compact) of the same in the language of the customer; null where nobody has translated it, and from a release before 1.13
 */
@EventContract(type = "lv.ocma.complaints.case.cure-asked", topic = "ocma.complaints.case.v1")
public record CaseCureAsked(
        Told told,
        LocalDate until,
        String missing,
        @Nullable String translation) implements Event {

    /** Of what nobody has translated. */
    public CaseCureAsked(Told told, LocalDate until, String missing) {
        this(told, until, missing, null);
    }

    @Override
    public String aggregateId() {
        return told.about().toString();
    }
}
