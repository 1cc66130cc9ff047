package lv.ocma.divisions.place;

import java.util.List;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a place by files or by staff; null is what nobody says. In JSON its members are named as in the public answer, and
 * {@link DetailMembers} tells which of them are said one by one.
 */
public record PlaceDetails(
        Texts name,
        @Nullable Address address,
        @Nullable Location location,
        @Nullable List<String> phones,
        @Nullable List<String> emails,
        @Nullable String webPage,
        @Nullable List<String> admission,
        Accessibility accessibility,
        @Nullable Boolean collectsDocumentsMadeElsewhere,
        @Nullable List<String> languages,
        Texts note) {

    public record Accessibility(Texts text, Features features) {}
}
