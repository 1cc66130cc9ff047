package lv.ocma.contracts.divisions;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a channel over which the office is reached (K1).
 *
 * @param kind PHONE, MAIL, EMAIL, VISIT, WEB_FORUM, WEB_SITE, FACEBOOK or TWITTER; new values may come
 * @param name by language (lv, en, ru); a language without a known name is absent
 * @param address as the standard prints it; null for a visit, which has the addresses of the places
 * @param shown what else the public is shown of it; null where an older release told it
 */
@EventContract(
        type = "lv.ocma.divisions.contact-channel.published",
        topic = "ocma.divisions.contact-channel.v1",
        compacted = true)
public record ContactChannelPublished(
        String id,
        String kind,
        Map<String, String> name,
        @Nullable String address,
        @Nullable Shown shown) implements Event {

    @Override
    public String aggregateId() {
        return id;
    }

    /**
     * Together with the members beside it the whole answer of the public API; what is not known is absent.
     *
     * @param listed position among the channels
     * @param purposes COMMUNICATION, CONSULTATION; new values may come
     * @param link as the page of the standard links it
     * @param text what the standard says of it, by language; a language in which no text was read is absent
     * @param hours when it is served; absent where no source tells, which is not the same as never
     * @param source where this was read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            int listed,
            List<String> purposes,
            @Nullable String link,
            Map<String, String> text,
            @Nullable Hours hours,
            String source) {}

    /**
     * @param kind WEEKLY, or RECEPTION_HOURS where they are the effective hours of each place; new values may come
     * @param weekly in order; a weekday that is absent has none; absent unless the kind is WEEKLY
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Hours(
            String kind,
            @Nullable List<Weekday> weekly,
            @Nullable String source) {}

    /** Served from {@code opens} (inclusive) to {@code closes} (exclusive), {@code HH:MM}, local times in Europe/Riga. */
    public record Weekday(
            String weekday,
            @JsonFormat(pattern = "HH:mm") LocalTime opens,
            @JsonFormat(pattern = "HH:mm") LocalTime closes) {}
}
