package lv.ocma.contracts.divisions;

import java.util.Map;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * The whole state of a service of the catalogue (C3), as far as booking and messages need it.
 *
 * @param name by language (lv, en, ru); a language without a known name is absent
 * @param bookable whether it needs a visit in person and can be booked (R2)
 * @param minutesPerPerson planned length of a visit for one person
 * @param minutesAssumed true while no published source tells the length
 * @param bring what the customer brings (C6), by language; empty while not known
 */
@EventContract(type = "lv.ocma.divisions.service.published", topic = "ocma.divisions.service.v1", compacted = true)
public record ServicePublished(
        String id,
        Map<String, String> name,
        boolean bookable,
        int minutesPerPerson,
        boolean minutesAssumed,
        Map<String, String> bring)
        implements Event {

    @Override
    public String aggregateId() {
        return id;
    }
}
