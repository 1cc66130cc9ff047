package lv.ocma.divisions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

/** What a list of centres may not be. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RefusedCentreListsApiTest extends WithInventedCentres {

    @Test
    void all_that_is_wrong_with_a_list_is_named_at_once_and_nothing_of_it_is_stored() throws SQLException {
        var list = list();
        list.remove("source");
        var first = (ObjectNode) list.path("centres").get(0);
        first.put("id", "riga-1")
                .put("operator", "\u200b\u00a0")
                .put("webPage", "paraugs")
                .remove("name");
        first.putObject("address").put("thoroughfare", "Parauga iela 1").put("postCode", "1010");
        first.putObject("location").put("latitude", 91);
        first.putArray("phones").add("60000000");
        first.putArray("emails").add("nobody");
        ((ObjectNode) first.at("/hours/2/intervals/0")).put("closes", "08:00");
        ((ObjectNode) first.at("/hours/0")).putArray("ordinals").add(7);
        var second = (ObjectNode) list.path("centres").get(1);
        second.putArray("hours");
        ((ArrayNode) list.path("centres")).add(second.deepCopy()).addNull();

        var named =
                put(list).then().statusCode(400).extract().jsonPath().<Map<String, String>>getList("errors").stream()
                        .map(error -> error.get("pointer") + " " + error.get("code"))
                        .toList();
        assertEquals(
                List.of(
                        "#/source required",
                        "#/centres/0/id place-of-the-office",
                        "#/centres/0/name/lv required",
                        "#/centres/0/operator required",
                        "#/centres/0/address/postName required",
                        "#/centres/0/address/postCode format",
                        "#/centres/0/location/latitude outside-latvia",
                        "#/centres/0/location/longitude required",
                        "#/centres/0/phones/0 format",
                        "#/centres/0/emails/0 format",
                        "#/centres/0/webPage format",
                        "#/centres/0/hours/0/ordinals/0 range",
                        "#/centres/0/hours/2/intervals/0/closes closes-before-opens",
                        "#/centres/1/hours required",
                        "#/centres/2/id named-twice",
                        "#/centres/2/hours required",
                        "#/centres/3 required"),
                named);
        assertEquals(0, count("select count(*) from place where kind = 'SERVICE_CENTRE'"));
        assertEquals(0, count("select count(*) from service_centre_list"));

        var many = json.createObjectNode().put("source", "invented");
        var centres = many.putArray("centres");
        for (int i = 0; i <= 500; i++) {
            centres.addNull();
        }
        put(many).then().statusCode(400).body("errors.code", contains("too-many"));
        put(list().put("colour", "red")).then().statusCode(400).body("errors.pointer", contains("#/colour"));
    }

    @Test
    void the_hours_of_all_centres_together_are_bounded_and_nothing_beyond_is_stored() throws SQLException {
        var list = list();
        var centre = (ObjectNode) list.path("centres").get(0);
        var rules = centre.putArray("hours");
        for (int rule = 0; rule < 50; rule++) {
            var each = rules.addObject();
            each.putArray("weekdays").add("FRIDAY");
            var intervals = each.putArray("intervals");
            for (int hour = 10; hour < 18; hour++) {
                intervals.addObject().put("opens", hour + ":00").put("closes", hour + ":30");
            }
        }
        var centres = list.putArray("centres");
        for (int i = 0; i < 22; i++) {
            centres.add(centre.deepCopy().put("id", "vpvkac-" + i));
        }
        put(list, "v0", true).then().statusCode(200);
        for (int i = 22; i < 25; i++) {
            centres.add(centre.deepCopy().put("id", "vpvkac-" + i));
        }
        put(list)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/centres"))
                .body("errors.code", contains("too-many-rules-and-intervals"))
                .body("errors[0].detail", containsString("10000"));
        assertEquals(0, count("select count(*) from place where kind = 'SERVICE_CENTRE'"));
    }

    @Test
    void the_list_that_is_documented_is_valid_by_the_schema_that_is_shipped_and_a_broken_one_is_not()
            throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read("/schemas/service-centre-list.json"));
        assertEquals(List.of(), schema.validate(list()));
        var broken = list();
        ((ObjectNode) broken.path("centres").get(0)).put("id", "Not An Id").remove("operator");
        assertEquals(2, schema.validate(broken).size());
    }
}
