package lv.ocma.contracts.divisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a service of the catalogue (C3): on the day, as booking, refusals and messages need it, and all of its versions,
 * as the public API answers them.
 *
 * @param name by language (lv, en, ru); a language without a known name is absent
 * @param bookable whether it needs a visit in person and can be booked (R2)
 * @param minutesPerPerson planned length of a visit for one person
 * @param minutesAssumed true while no published source tells the length
 * @param bring what the customer brings (C6), by language; empty while not known
 * @param kind SERVICE, or COLLECTION of what another service has brought forth; new values may come; absent means SERVICE
 * @param legalReferences enactments that it rests on (C9); absent where none is known
 * @param refusalGrounds on which it is refused (P4), past and coming ones included; absent where none is known, which does not mean
 *     that there are none
 * @param dispute where and until when a decision is disputed (V4); absent while not known
 * @param listed position in the catalogue; null where an older release told it
 * @param versions past and coming ones included, the earliest first, of which one at most holds on a date; empty where the only one was
 *     withdrawn, of which no more is told then; null where an older release told it
 */
@EventContract(type = "lv.ocma.divisions.service.published", topic = "ocma.divisions.service.v1", compacted = true)
public record ServicePublished(
        String id,
        Map<String, String> name,
        boolean bookable,
        int minutesPerPerson,
        boolean minutesAssumed,
        Map<String, String> bring,
        @Nullable String kind,
        @Nullable List<Enactment> legalReferences,
        @Nullable List<RefusalGround> refusalGrounds,
        @Nullable Dispute dispute,
        @Nullable Integer listed,
        @Nullable List<PublishedVersion> versions)
        implements Event {

    /** One of which nothing is known but what booking and messages need. */
    public ServicePublished(
            String id,
            Map<String, String> name,
            boolean bookable,
            int minutesPerPerson,
            boolean minutesAssumed,
            Map<String, String> bring) {
        this(id, name, bookable, minutesPerPerson, minutesAssumed, bring, null, null, null, null, null, null);
    }

    @Override
    public String aggregateId() {
        return id;
    }

    /**
     * A law or a part of it.
     *
     * @param title by language (lv, en, ru); a language in which no source names it is absent
     * @param section null for the enactment as a whole
     * @param validFrom first date; null while not known
     * @param validTo last date; null while no end is known
     */
    public record Enactment(
            Map<String, String> title,
            @Nullable String section,
            @Nullable String link,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /**
     * @param code stays when the wording changes
     * @param text in the words that the customer reads, by language (lv, en, ru)
     * @param enactment that allows the refusal, with the dates on which it is a ground
     */
    public record RefusalGround(String code, Map<String, String> text, Enactment enactment) {}

    /**
     * @param authority id in the competence directory
     * @param period ISO 8601, from the day on which the decision comes into force
     */
    public record Dispute(String authority, String period) {}
}
