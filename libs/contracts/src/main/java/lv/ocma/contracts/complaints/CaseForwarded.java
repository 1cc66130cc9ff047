package lv.ocma.contracts.complaints;

import java.util.Map;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * A case went to the authority that is competent (P3).
 *
 * @param authority id in the competence directory
 * @param authorityName by language (lv, en, ru); a language without a known name is absent
 * @param reason JWE (compact) of the text that an employee wrote
 */
@EventContract(type = "lv.ocma.complaints.case.forwarded", topic = "ocma.complaints.case.v1")
public record CaseForwarded(Told told, String authority, Map<String, String> authorityName, String reason)
        implements Event {

    @Override
    public String aggregateId() {
        return told.about().toString();
    }
}
