package lv.ocma.divisions.place;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The single things that are said of a place, by their pointers into {@link PlaceDetails}: whoever says one of them says nothing of the
 * others. An address is one thing, a text is one in each language, and each feature is one.
 */
public final class DetailMembers {

    /** Where all is said that makes a place accessible. */
    static final String ACCESSIBILITY = "/accessibility";

    public static final List<String> ALL = Stream.of(
                    texts("/name"),
                    Stream.of("/address", "/location", "/phones", "/emails", "/webPage", "/admission"),
                    texts(ACCESSIBILITY + "/text"),
                    Feature.members().stream().map(member -> ACCESSIBILITY + "/features/" + member),
                    Stream.of("/collectsDocumentsMadeElsewhere", "/languages"),
                    texts("/note"))
            .flatMap(members -> members)
            .toList();

    private DetailMembers() {}

    /** The value of each of them, also where it is null. */
    static SortedMap<String, JsonNode> of(JsonNode details) {
        var values = new TreeMap<String, JsonNode>();
        ALL.forEach(member -> values.put(member, details.at(JsonPointer.compile(member))));
        return values;
    }

    /** Those alone that have a value. */
    public static SortedMap<String, JsonNode> known(JsonNode details) {
        var values = of(details);
        values.values().removeIf(value -> value.isNull() || value.isMissingNode());
        return values;
    }

    private static Stream<String> texts(String member) {
        return Stream.of("lv", "en", "ru").map(language -> member + "/" + language);
    }
}
