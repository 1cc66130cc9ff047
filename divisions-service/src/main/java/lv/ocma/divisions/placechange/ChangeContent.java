package lv.ocma.divisions.placechange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import lv.ocma.divisions.place.DetailMembers;
import lv.ocma.divisions.placechange.NewPlaceChange.NewDetails;
import lv.ocma.platform.contact.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/** What a change says, by member, in the form in which it is kept. */
@ApplicationScoped
class ChangeContent {

    private static final TypeReference<List<MemberChange>> MEMBERS = new TypeReference<>() {};

    private final ObjectMapper json;

    ChangeContent(ObjectMapper json) {
        this.json = json;
    }

    /** The members of which it gives a value. */
    Set<String> said(NewPlaceChange wanted) {
        return known(wanted.details()).keySet();
    }

    /** Of a change that keeps {@link PlaceChangeRules}; null of JSON for what is not known. */
    SortedMap<String, JsonNode> values(NewPlaceChange wanted) {
        var values = known(wanted.details());
        if (values.get("/address") instanceof ObjectNode address) {
            address.put("country", "LV");
        }
        values.computeIfPresent(
                "/phones",
                (member, phones) -> json.valueToTree(phones.valueStream()
                        .flatMap(phone -> PhoneNumbers.e164(phone.asText()).stream())
                        .distinct()
                        .toList()));
        wanted.unknownOrNone().forEach(pointer -> values.put(Pointers.member(pointer), NullNode.instance));
        return values;
    }

    private SortedMap<String, JsonNode> known(@Nullable NewDetails details) {
        return details == null ? new TreeMap<>() : DetailMembers.known(json.valueToTree(details));
    }

    String written(List<MemberChange> members) {
        try {
            return json.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<MemberChange> of(PlaceChange change) {
        try {
            return json.readValue(change.members(), MEMBERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A change of a place cannot be read", e);
        }
    }
}
