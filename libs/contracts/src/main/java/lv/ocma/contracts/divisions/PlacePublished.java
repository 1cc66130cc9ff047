package lv.ocma.contracts.divisions;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
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
 * @param counters those that serve today or will; one that has ended is absent
 * @param houseRules by language (C5)
 * @param location null while it is not known
 * @param accessibility what is known to be there (true) or known to be missing (false), by the name of the feature; one that is not
 *     known is absent (R7). New features may come
 * @param operator of a SERVICE_CENTRE the municipality that runs it; null for places of the office
 * @param helpsWith of a SERVICE_CENTRE, by language; null or empty while it is not known
 * @param closedFrom first local date on which it is closed for good; null while it is not
 * @param shown what else the public is shown of it; null where an older release told it
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
        Map<String, String> houseRules,
        @Nullable Location location,
        @Nullable Map<String, Boolean> accessibility,
        @Nullable String operator,
        @Nullable Map<String, String> helpsWith,
        @Nullable LocalDate closedFrom,
        @Nullable Shown shown)
        implements Event {

    /** One of which nothing is known beside. */
    public PlacePublished(
            String id,
            String kind,
            @Nullable String parent,
            Map<String, String> name,
            @Nullable Address address,
            List<String> phones,
            List<String> emails,
            List<Counter> counters,
            Map<String, String> houseRules,
            @Nullable Location location,
            @Nullable Map<String, Boolean> accessibility,
            @Nullable String operator,
            @Nullable Map<String, String> helpsWith,
            @Nullable LocalDate closedFrom) {
        this(
                id,
                kind,
                parent,
                name,
                address,
                phones,
                emails,
                counters,
                houseRules,
                location,
                accessibility,
                operator,
                helpsWith,
                closedFrom,
                null);
    }

    @Override
    public String aggregateId() {
        return id;
    }

    /**
     * Together with the members beside it the whole answer of the public API; what is not known is absent.
     *
     * @param listed position among the places
     * @param phones as beside, but absent while not known and empty where there is none
     * @param emails as beside, but absent while not known and empty where there is none
     * @param admission ways in, such as LIVE_QUEUE or APPOINTMENT; new values may come
     * @param accessibility in words, beside the features; absent where neither is known
     * @param collectsDocumentsMadeElsewhere whether documents ordered at another place can be collected here
     * @param services what a source says of services at this place alone; absent where none does
     * @param languages in which customers are received, ISO 639-1
     * @param note what is doubtful in the sources of this place
     * @param sources where this was read
     * @param unverified pointers into the answer of the public API, such as {@code /name/lv}, to what stands in no source; absent where
     *     an older release told it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            int listed,
            @Nullable List<String> phones,
            @Nullable List<String> emails,
            @Nullable String webPage,
            @Nullable List<String> admission,
            @Nullable Wording accessibility,
            @Nullable Boolean collectsDocumentsMadeElsewhere,
            @Nullable List<Offer> services,
            @Nullable List<String> languages,
            Wording houseRules,
            Wording rightToComplain,
            @Nullable Map<String, String> note,
            List<String> sources,
            @Nullable List<String> unverified) {}

    /**
     * @param text by language; a language without a known text is absent
     * @param translated languages in which the wording is a translation of this suite
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Wording(
            Map<String, String> text,
            List<String> translated,
            @Nullable String source) {}

    /** That a source says of a service, by its id, whether it is offered here. */
    public record Offer(String service, boolean offered, String source) {}

    /** A postal address in Latvia as printed on letters. */
    public record Address(String thoroughfare, String postName, String postCode, String country) {}

    /** A point on the map, in degrees of WGS 84. */
    public record Location(double latitude, double longitude) {}

    /**
     * A desk that serves one visit at a time.
     *
     * @param id unique within the suite, e.g. {@code riga-3/1}
     * @param number as shown at the desk
     * @param assumed true while no published source tells how many counters the place has
     * @param label by language; null or empty where it has a number alone
     * @param accessible null while it is not known
     * @param services ids of those that it can serve; null means all that the place offers
     * @param validFrom first local date on which it serves; null where it has served for longer than is known
     * @param validTo last local date on which it serves; null while no end is known
     * @param staffing when somebody sits there; null or empty means whenever the place is open
     */
    public record Counter(
            String id,
            int number,
            boolean assumed,
            @Nullable Map<String, String> label,
            @Nullable Boolean accessible,
            @Nullable List<String> services,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable List<Staffing> staffing) {

        /** A counter that serves everything whenever the place is open. */
        public Counter(String id, int number, boolean assumed) {
            this(id, number, assumed, null, null, null, null, null, null);
        }
    }

    /**
     * When a counter is staffed over some dates. On a date without any, and on a weekday that is not named, it is staffed whenever the
     * place is open.
     *
     * @param validFrom first local date; null where it holds from the beginning
     * @param validTo last local date, included; null while no end is known
     */
    public record Staffing(
            @Nullable LocalDate validFrom, @Nullable LocalDate validTo, List<Weekday> weekdays) {}

    /**
     * @param weekday MONDAY to SUNDAY; on a moved working day that of the date which it stands for
     * @param intervals local times in Europe/Riga, in order, not overlapping; empty where it is not staffed at all
     */
    public record Weekday(String weekday, List<Interval> intervals) {}

    /** From {@code from} (inclusive) to {@code to} (exclusive), {@code HH:MM}; only the part in which the place is open counts. */
    public record Interval(
            @JsonFormat(pattern = "HH:mm") LocalTime from,
            @JsonFormat(pattern = "HH:mm") LocalTime to) {}
}
