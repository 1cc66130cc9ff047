package lv.ocma.contracts.divisions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a unit or authority of the competence directory (P3).
 *
 * @param kind OCMA_UNIT, STATE, MUNICIPAL or SERVICE_CENTRE; new values may come
 * @param name by language (lv, en, ru); a language without a known name is absent
 * @param place id of the place where it is; null where it has none here, or many
 * @param phones E.164; empty while not known
 * @param emails empty while not known
 * @param shown what else the public is shown of it; null where an older release told it
 */
@EventContract(type = "lv.ocma.divisions.authority.published", topic = "ocma.divisions.authority.v1", compacted = true)
public record AuthorityPublished(
        String id,
        String kind,
        Map<String, String> name,
        @Nullable String place,
        List<String> phones,
        List<String> emails,
        List<Topic> topics,
        @Nullable Shown shown)
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
     * @param translated languages in which the name is worded by this suite; null where an older release told it
     * @param contact of this topic alone; null where it has none of its own
     * @param legalReference the enactment; null where no source names one
     * @param sources where this was read; null where an older release told it
     */
    public record Topic(
            String id,
            Map<String, String> name,
            @Nullable String service,
            boolean assumed,
            @Nullable List<String> translated,
            @Nullable Contact contact,
            @Nullable Legal legalReference,
            @Nullable List<String> sources) {}

    /**
     * Together with the members beside it the whole answer of the public API; what is not known is absent.
     *
     * @param listed position in the directory
     * @param translated languages in which the name is worded by this suite
     * @param source where this was read
     */
    public record Shown(int listed, List<String> translated, Contact contact, String source) {}

    /**
     * Each absent while not known, and empty where there is none.
     *
     * @param phones E.164
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contact(
            @Nullable List<String> phones,
            @Nullable List<String> emails,
            @Nullable String webPage) {}

    /** @param text by language (lv, en, ru); a language without a known text is absent */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Legal(Map<String, String> text, @Nullable String link) {}
}
