package lv.ocma.contracts.divisions;

import java.util.List;
import java.util.Map;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a unit or authority of the competence directory (P3), as far as a referral needs it.
 *
 * @param kind OCMA_UNIT, STATE, MUNICIPAL or SERVICE_CENTRE; new values may come
 * @param name by language (lv, en, ru); a language without a known name is absent
 * @param place id of the place where it is; null where it has none here, or many
 * @param phones E.164; empty while not known
 * @param emails empty while not known
 */
@EventContract(type = "lv.ocma.divisions.authority.published", topic = "ocma.divisions.authority.v1", compacted = true)
public record AuthorityPublished(
        String id,
        String kind,
        Map<String, String> name,
        @Nullable String place,
        List<String> phones,
        List<String> emails,
        List<Topic> topics)
        implements Event {

    @Override
    public String aggregateId() {
        return id;
    }

    /**
     * What it is competent for.
     *
     * @param name by language (lv, en, ru); a language without a known name is absent
     * @param service id in the catalogue; null for what is no service of it
     * @param assumed true where no source names the unit and the assignment is a reading of this suite
     */
    public record Topic(
            String id, Map<String, String> name, @Nullable String service, boolean assumed) {}
}
