package lv.ocma.divisions.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The details of places by member, for those who write them: what staff say goes before what a file says. */
@ApplicationScoped
public class PlaceBook {

    private final ObjectMapper json;

    PlaceBook(ObjectMapper json) {
        this.json = json;
    }

    /** What holds now, by member. */
    public SortedMap<String, JsonNode> read(Place place) {
        return DetailMembers.of(json.valueToTree(place.details()));
    }

    /** From now on staff say these; whatever a later release says of them is kept for when they take it back. */
    public void say(Place place, Map<String, JsonNode> values, String source, UUID change) {
        var now = read(place);
        values.forEach((member, value) -> {
            var before = place.staffsWord().on(member);
            var ofFile = before == null ? written(value(now, member)) : before.ofFile();
            place.staffsWord().say(member, new PlaceStatement(written(value), ofFile, source, change));
        });
        place.staffsWord().become();
        write(place, values);
    }

    /** What staff said before holds again, or what the file says, where the statement is null. */
    public void putBack(Place place, Map<String, @Nullable PlaceStatement> before) {
        var values = new TreeMap<String, JsonNode>();
        before.forEach((member, said) -> {
            var now = Objects.requireNonNull(place.staffsWord().on(member));
            if (said == null) {
                place.staffsWord().takeBack(member);
                values.put(member, read(now.ofFile()));
            } else {
                place.staffsWord().say(member, said.over(now.ofFile()));
                values.put(member, read(said.value()));
            }
        });
        place.staffsWord().become();
        write(place, values);
    }

    /** A file has just described the place: what staff have said goes before it. */
    void keepStaffsWord(Place place) {
        var ofFile = read(place);
        var values = new TreeMap<String, JsonNode>();
        place.staffsWord().statements().forEach((member, said) -> {
            place.staffsWord().say(member, said.over(written(value(ofFile, member))));
            values.put(member, read(said.value()));
        });
        write(place, values);
    }

    private void write(Place place, Map<String, JsonNode> values) {
        ObjectNode details = json.valueToTree(place.details());
        values.forEach((member, value) -> {
            int end = member.lastIndexOf('/');
            ((ObjectNode) details.at(member.substring(0, end))).set(member.substring(end + 1), value);
        });
        try {
            place.describe(json.treeToValue(details, PlaceDetails.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode value(Map<String, JsonNode> values, String member) {
        return Objects.requireNonNull(values.get(member));
    }

    private static String written(JsonNode value) {
        return value.toString();
    }

    private JsonNode read(String value) {
        try {
            return json.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
