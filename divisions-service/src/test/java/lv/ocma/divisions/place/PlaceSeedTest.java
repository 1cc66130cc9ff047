package lv.ocma.divisions.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Set;
import lv.ocma.divisions.seed.SeedFiles;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

class PlaceSeedTest {

    private static final JsonNode NOTHING = MissingNode.getInstance();

    @Test
    @Clause("R7")
    void accessibility_map_point_and_services_are_taken_as_a_source_says_and_the_rest_is_not_known()
            throws JsonProcessingException {
        var facts = facts("""
                {"id": "invented", "kind": "DIVISION", "location": {"latitude": 56.5, "longitude": 21.25},
                 "accessibility": {"wheelchair": true, "lift": false},
                 "services": [{"id": "visa", "offered": false, "source": "invented"}]}
                """);
        assertEquals(new Location(56.5, 21.25), facts.location());
        assertEquals(Set.of(new PlaceService("visa", false, "invented")), facts.services());
        assertEquals(true, facts.accessibility().features().wheelchair());
        assertEquals(false, facts.accessibility().features().lift());
        assertNull(facts.accessibility().features().signLanguage());
    }

    @Test
    @Clause("R7")
    void of_the_places_of_the_release_only_where_nothing_made_elsewhere_is_collected_is_known() {
        var places =
                new SeedFiles(List.of("divisions.json")).json("divisions.json").path("divisions");
        assertEquals(33, places.size());
        for (var place : places) {
            var facts = PlaceSeed.facts(place, 1, 3, NOTHING);
            assertNull(facts.location());
            assertTrue(facts.accessibility().features().unknown());
            assertEquals(Set.of(), facts.services());
            assertEquals(
                    place.has("cannot_receive_documents_made_elsewhere") ? Boolean.FALSE : null,
                    facts.collectsDocumentsMadeElsewhere(),
                    () -> place.path("id").asText());
        }
    }

    @Test
    @Clause("H1")
    void each_latvian_name_whose_source_says_that_it_is_unverified_is_marked_so_and_no_other() {
        var files = new SeedFiles(List.of("divisions.json", "places-beside.json"));
        var beside = files.json("places-beside.json").path("places");
        for (var place : files.json("divisions.json").path("divisions")) {
            var id = place.path("id").asText();
            assertEquals(
                    place.path("name_lv_source").asText().contains("unverified"),
                    beside.path(id).path("unverified").toString().contains("/name/lv"),
                    id);
        }
    }

    @Test
    void each_feature_that_can_be_searched_is_a_member_of_its_own() throws JsonProcessingException {
        for (var feature : Feature.values()) {
            var member = feature.member();
            var known = Features.of(new ObjectMapper().readTree("{\"" + member + "\": true}"));
            for (var other : Feature.values()) {
                assertEquals(other == feature ? true : null, known.of(other), member);
            }
            assertEquals(feature, Feature.of(member).orElseThrow());
        }
    }

    @Test
    @Clause("H4")
    void the_informative_phone_stands_behind_the_own_ones_and_never_twice() throws JsonProcessingException {
        var place = "{\"id\": \"nowhere\", \"kind\": \"DIVISION\"%s}";
        assertNull(facts(place.formatted("")).phones());
        assertEquals(
                List.of("+37167209400"),
                facts(place.formatted(", \"info_phone\": \"+37167209400\"")).phones());
        assertEquals(
                List.of("+37167000000", "+37167209400"),
                facts(place.formatted(", \"phone\": [\"+37167000000\"], \"info_phone\": \"+37167209400\""))
                        .phones());
        assertEquals(
                List.of("+37167209400"),
                facts(place.formatted(", \"phone\": [\"+37167209400\"], \"info_phone\": \"+37167209400\""))
                        .phones());
    }

    private static PlaceFacts facts(String node) throws JsonProcessingException {
        return PlaceSeed.facts(new ObjectMapper().readTree(node), 1, 3, NOTHING);
    }
}
