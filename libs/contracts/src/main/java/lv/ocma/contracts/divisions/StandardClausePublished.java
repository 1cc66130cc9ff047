package lv.ocma.contracts.divisions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * A clause of one edition of the customer service standard (S1), which a complaint may name.
 *
 * @param clause id that stays from edition to edition, such as {@code P3}
 * @param order number of the order that approved the edition
 * @param validFrom null where the edition prints none: it can't hold before it was approved
 * @param validTo last date; null while no later edition is known
 * @param summary the promise in short, worded by this suite, by language; a language without one is absent
 * @param text as printed, by language (lv, en, ru); a language in which it was not read is absent
 * @param shown what else the public is shown of it; null where an older release told it
 */
@EventContract(
        type = "lv.ocma.divisions.standard-clause.published",
        topic = "ocma.divisions.standard-clause.v1",
        compacted = true)
public record StandardClausePublished(
        String edition,
        String clause,
        String order,
        LocalDate approved,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Map<String, String> summary,
        Map<String, String> text,
        @Nullable Shown shown)
        implements Event {

    @Override
    public String aggregateId() {
        return edition + ":" + clause;
    }

    /**
     * Together with the members beside it the whole answer of the public API; what is not known is absent.
     *
     * @param listed position in the edition
     * @param section heading that it stands under, by language
     * @param title of the edition, by language
     * @param published when the edition was published on the web site
     * @param source where the edition was read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            int listed,
            Map<String, String> section,
            Map<String, String> title,
            @Nullable LocalDate published,
            String source) {}
}
