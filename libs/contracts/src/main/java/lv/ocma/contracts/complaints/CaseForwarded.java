package lv.ocma.contracts.complaints;

import java.util.Map;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * A case went to the authority that is competent (P3).
 *
 * @param authority id in the competence directory
 * @param authorityName by language (lv, en, ru); a language without a known name is absent
 * @param reason JWE (compact) of the text that an employee wrote
 * @param translation JWE (compact) of the reason in the language of the customer; null where nobody has translated it, and from a release before 1.13
 */
@EventContract(type = "lv.ocma.complaints.case.forwarded", topic = "ocma.complaints.case.v1")
public record CaseForwarded(
        Told told,
        String authority,
        Map<String, String> authorityName,
        String reason,
        @Nullable String translation) implements Event {

    /** Of what nobody has translated. */
    public CaseForwarded(Told told, String authority, Map<String, String> authorityName, String reason) {
        this(told, authority, authorityName, reason, null);
    }

    @Override
    public String aggregateId() {
        return told.about().toString();
    }
}
