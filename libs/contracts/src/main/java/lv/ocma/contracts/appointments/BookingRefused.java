package lv.ocma.contracts.appointments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * Services of a visit were refused in writing (P4).
 *
 * @param refusal id of the decision
 * @param number of the document
 * @param items what was refused, perhaps not all of the visit
 * @param grounds not empty
 * @param words JWE (compact) of {@link Words}
 */
@EventContract(type = "lv.ocma.appointments.booking.refused", topic = "ocma.appointments.booking.v1")
public record BookingRefused(
        Booking booking,
        UUID refusal,
        String number,
        List<Booking.Item> items,
        List<Ground> grounds,
        Dispute dispute,
        String words)
        implements Event {

    @Override
    public String aggregateId() {
        return booking.id().toString();
    }

    /**
     * @param text in the words that the customer reads, by language (lv, en, ru)
     * @param title of the enactment, by language; one in which no source names it is absent
     * @param section null for the enactment as a whole
     */
    public record Ground(
            String code,
            Map<String, String> text,
            Map<String, String> title,
            @Nullable String section,
            @Nullable String link) {}

    /**
     * Where, how and until when the decision is disputed (V4).
     *
     * @param authority id in the competence directory
     * @param name of the authority by language; one that is not known is absent
     * @param emails empty while not known
     * @param phones E.164; empty while not known
     * @param period ISO 8601, from the day on which the decision was handed over
     * @param until last local date by that period
     * @param link opens the dispute prefilled; tells nothing of a person; null while there is no page for that
     */
    public record Dispute(
            String authority,
            Map<String, String> name,
            List<String> emails,
            List<String> phones,
            String period,
            LocalDate until,
            @Nullable String link) {}

    /** What is personal in the decision: in events only as JWE. */
    public record Words(String reason, String facts) {}
}
