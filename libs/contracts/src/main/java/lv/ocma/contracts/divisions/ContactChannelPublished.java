package lv.ocma.contracts.divisions;

import java.util.Map;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * A channel over which the office is reached (K1), as far as a case needs it that came over one.
 *
 * @param kind PHONE, MAIL, EMAIL, VISIT, WEB_FORUM, WEB_SITE, FACEBOOK or TWITTER; new values may come
 * @param name by language (lv, en, ru); a language without a known name is absent
 * @param address as the standard prints it; null for a visit, which has the addresses of the places
 */
@EventContract(
        type = "lv.ocma.divisions.contact-channel.published",
        topic = "ocma.divisions.contact-channel.v1",
        compacted = true)
public record ContactChannelPublished(
        String id,
        String kind,
        Map<String, String> name,
        @Nullable String address) implements Event {

    @Override
    public String aggregateId() {
        return id;
    }
}
