package lv.ocma.divisions.place;

import java.util.List;
import java.util.Set;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of a place; null is what it does not say. How many counters there are is assumed.
 *
 * @param unverified pointers to what is said and stands in no source
 */
record PlaceFacts(
        int listed,
        PlaceKind kind,
        @Nullable String parent,
        Texts name,
        @Nullable Address address,
        @Nullable Location location,
        @Nullable List<String> phones,
        @Nullable List<String> emails,
        @Nullable List<String> admission,
        Accessibility accessibility,
        @Nullable Boolean collectsDocumentsMadeElsewhere,
        @Nullable String webPage,
        Texts note,
        Statement houseRules,
        @Nullable List<String> languages,
        Statement rightToComplain,
        int counters,
        Set<PlaceService> services,
        List<String> sources,
        List<String> unverified) {

    record Accessibility(Texts text, @Nullable String source, Features features) {}

    /**
     * What the office tells its customers at every place.
     *
     * @param translated languages in which the wording is ours and not the office's
     */
    record Statement(
            Texts text, List<String> translated, @Nullable String source) {}
}
