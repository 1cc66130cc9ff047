package lv.ocma.notifications.place;

import java.util.List;
import java.util.Map;
import lv.ocma.contracts.divisions.PlacePublished.Address;
import org.jspecify.annotations.Nullable;

/**
 * A place where customers are received, as far as messages need it (H4).
 *
 * @param parent division of a branch
 * @param name by language; a language without a known name is absent
 * @param address null while not known
 * @param phones E.164; empty while not known
 * @param houseRules by language (C5)
 */
public record Place(
        String id,
        @Nullable String parent,
        Map<String, String> name,
        @Nullable Address address,
        List<String> phones,
        List<String> emails,
        Map<String, String> houseRules) {}
