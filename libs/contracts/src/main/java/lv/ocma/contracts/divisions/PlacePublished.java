package lv.ocma.contracts.divisions;

import java.util.List;
import java.util.Map;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a place where customers are received (H1, H4), with its counters.
 *
 * @param kind DIVISION, BRANCH, HEADQUARTERS or SERVICE_CENTRE; new values may come
 * @param parent id of the division that a branch belongs to
 * @param name by language (lv, en, ru); a language without a known name is absent
 * @param address null while it is not known
 * @param phones E.164; empty while not known
 * @param houseRules by language (C5)
 */
@EventContract(type = "lv.ocma.divisions.place.published", topic = "ocma.divisions.place.v1", compacted = true)
public record PlacePublished(
        String id,
        String kind,
        @Nullable String parent,
        Map<String, String> name,
        @Nullable Address address,
        List<String> phones,
        List<String> emails,
        List<Counter> counters,
        Map<String, String> houseRules)
        implements Event {

    @Override
    public String aggregateId() {
        return id;
    }

    /** A postal address in Latvia as printed on letters. */
    public record Address(String thoroughfare, String postName, String postCode, String country) {}

    /**
     * A desk that serves one visit at a time.
     *
     * @param id unique within the suite, e.g. {@code riga-3/1}
     * @param number as shown at the desk
     * @param assumed true while no published source tells how many counters the place has
     */
    public record Counter(String id, int number, boolean assumed) {}
}
