package lv.ocma.appointments.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place or an authority as a written decision names it.
 *
 * @param name by language (lv, en, ru); a language without a known name is absent
 * @param address on one line; null while not known
 * @param phones E.164; empty while not known
 * @param emails empty while not known
 */
public record Letterhead(
        Map<String, String> name, @Nullable String address, List<String> phones, List<String> emails) {}
