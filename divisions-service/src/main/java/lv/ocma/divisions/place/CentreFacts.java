package lv.ocma.divisions.place;

import java.util.List;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of a unified customer service centre; null is what it does not say.
 *
 * @param operator the municipality that runs it
 */
public record CentreFacts(
        Texts name,
        String operator,
        Texts helpsWith,
        @Nullable Address address,
        @Nullable Location location,
        @Nullable List<String> phones,
        @Nullable List<String> emails,
        @Nullable String webPage,
        Features features,
        List<String> sources) {}
