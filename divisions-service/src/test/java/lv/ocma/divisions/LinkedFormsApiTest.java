package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Linked data as its readers take it: parsed as RDF, without fetching anything. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class LinkedFormsApiTest {

    private static final String LINKED = "application/ld+json";
    private static final String BASE = "http://127.0.0.1:8080/v1/";
    private static final String SCHEMA = "https://schema.org/";
    private static final String M8G = "http://data.europa.eu/m8g/";
    private static final String CPSV = "http://purl.org/vocab/cpsv#";
    private static final String EU = "http://publications.europa.eu/resource/authority/";

    private final Clock clock;
    private final ObjectMapper json;

    LinkedFormsApiTest(Clock clock, ObjectMapper json) {
        this.clock = clock;
        this.json = json;
    }

    @Test
    @Clause({"H1", "H2", "H4"})
    void riga_1_is_a_government_office_with_what_is_known_of_it_and_nothing_else() throws IOException {
        assertEquals(json.readTree("""
                        {"@context": {"@vocab": "https://schema.org/", "url": {"@type": "@id"}, "dayOfWeek": {"@type": "@id"},
                           "opens": {"@type": "Time"}, "closes": {"@type": "Time"}, "validFrom": {"@type": "Date"}, "validThrough": {"@type": "Date"}},
                         "@id": "http://127.0.0.1:8080/v1/places/riga-1", "@type": "GovernmentOffice", "identifier": "riga-1",
                         "name": [{"@value": "Rīgas 1. nodaļa", "@language": "lv"}, {"@value": "Riga 1st Division", "@language": "en"}],
                         "parentOrganization": {"@id": "http://127.0.0.1:8080/v1/places/hq"},
                         "openingHoursSpecification": [{"@type": "OpeningHoursSpecification",
                           "dayOfWeek": ["https://schema.org/Monday", "https://schema.org/Tuesday", "https://schema.org/Wednesday",
                             "https://schema.org/Thursday", "https://schema.org/Friday"],
                           "opens": "08:00:00", "closes": "20:00:00", "validFrom": "2018-12-12"}]}
                        """), withoutSpecialDates("riga-1"));
    }

    @Test
    @Clause({"H1", "H2"})
    void a_branch_belongs_to_its_division_and_opens_on_its_one_weekday() throws IOException {
        assertEquals(json.readTree("""
                        {"@context": {"@vocab": "https://schema.org/", "url": {"@type": "@id"}, "dayOfWeek": {"@type": "@id"},
                           "opens": {"@type": "Time"}, "closes": {"@type": "Time"}, "validFrom": {"@type": "Date"}, "validThrough": {"@type": "Date"}},
                         "@id": "http://127.0.0.1:8080/v1/places/livani", "@type": "GovernmentOffice", "identifier": "livani",
                         "name": [{"@value": "Līvānu filiāle", "@language": "lv"}, {"@value": "Jelgava Division Livani branch", "@language": "en"}],
                         "parentOrganization": {"@id": "http://127.0.0.1:8080/v1/places/jelgava"},
                         "openingHoursSpecification": [{"@type": "OpeningHoursSpecification", "dayOfWeek": ["https://schema.org/Friday"],
                           "opens": "09:00:00", "closes": "16:00:00", "validFrom": "2018-12-12"}]}
                        """), withoutSpecialDates("livani"));
    }

    @Test
    @Clause({"H4", "R7"})
    void address_phone_and_accessibility_are_told_where_they_are_known() {
        var places = graph("/v1/places");
        var hq = places.getResource(BASE + "places/hq");
        var address = hq.getPropertyResourceValue(schema("address"));
        assertEquals("LV-1026", address.getProperty(schema("postalCode")).getString());
        assertEquals("Rīga", address.getProperty(schema("addressLocality")).getString());
        assertEquals("+37167209400", hq.getProperty(schema("telephone")).getString());
        assertEquals("pasts@pmlp.gov.lv", hq.getProperty(schema("email")).getString());
        assertFalse(hq.hasProperty(schema("parentOrganization")));
        assertFalse(hq.hasProperty(schema("openingHoursSpecification")));
        var feature = places.getResource(BASE + "places/riga-3").getPropertyResourceValue(schema("amenityFeature"));
        assertEquals("en", feature.getProperty(schema("value")).getLanguage());
        assertTrue(feature.getProperty(schema("value")).getString().startsWith("Suitable for receiving services"));
        assertEquals(
                1,
                places.listSubjectsWithProperty(schema("amenityFeature"))
                        .toList()
                        .size());
        assertEquals(
                2, places.listSubjectsWithProperty(schema("telephone")).toList().size());
        assertFalse(places.listSubjectsWithProperty(schema("geo")).hasNext());
    }

    @ParameterizedTest
    @ValueSource(strings = {"riga-1", "talsi", "livani"})
    @Clause({"H2", "H3"})
    void the_graph_of_a_place_says_the_same_hours_for_ninety_days_as_the_json(String id) throws IOException {
        var today = LocalDate.now(clock.withZone(Zones.RIGA));
        var place = graph("/v1/places/" + id).getResource(BASE + "places/" + id);
        assertTrue(place.hasProperty(RDF.type, ResourceFactory.createResource(SCHEMA + "GovernmentOffice")));
        var window = "/hours?limit=90&from=" + today + "&to=" + today.plusDays(89);
        var days = json.readTree(given().get("/v1/places/" + id + window).asString())
                .path("items");
        assertEquals(90, days.size());
        for (var day : days) {
            var intervals = new TreeMap<String, String>();
            day.path("intervals")
                    .forEach(interval -> intervals.put(
                            interval.path("opens").asText() + ":00",
                            interval.path("closes").asText() + ":00"));
            assertEquals(
                    intervals, hours(place, LocalDate.parse(day.path("date").asText())), day::toString);
        }
    }

    @Test
    void all_places_are_one_graph() {
        var places = graph("/v1/places");
        assertEquals(
                34,
                places.listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(SCHEMA + "GovernmentOffice"))
                        .toList()
                        .size());
        assertTrue(places.contains(
                places.getResource(BASE + "places/smiltene"),
                schema("parentOrganization"),
                places.getResource(BASE + "places/valka")));
    }

    @Test
    @Clause({"C3", "C9", "V3"})
    void a_passport_is_a_public_service_with_its_authority_channel_fees_and_legal_act() {
        var model = graph("/v1/services/passport");
        var passport = model.getResource(BASE + "services/passport");
        assertTrue(passport.hasProperty(RDF.type, ResourceFactory.createResource(CPSV + "PublicService")));
        assertTrue(passport.hasLiteral(DCTerms.identifier, "passport"));
        assertTrue(passport.hasProperty(DCTerms.title, "Pases izsniegšana", "lv"));
        assertTrue(passport.hasProperty(DCTerms.title, "Issue of a passport", "en"));
        assertEquals(
                "Pases izsniegšana. Iestāde: Pilsonības un migrācijas lietu pārvalde. Līdzi jāņem: Iepriekšējais personu"
                        + " apliecinošais dokuments: to uzrāda un nodod, saņemot jauno.",
                passport.getProperty(DCTerms.description, "lv").getString());
        var office = passport.getPropertyResourceValue(m8g("hasCompetentAuthority"));
        assertEquals(BASE + "places/hq", office.getURI());
        assertTrue(office.hasProperty(SKOS.prefLabel, "Pilsonības un migrācijas lietu pārvalde", "lv"));
        assertTrue(office.hasProperty(DCTerms.spatial, model.getResource(EU + "country/LVA")));
        var channel = passport.getPropertyResourceValue(m8g("hasChannel"));
        assertTrue(channel.hasLiteral(DCTerms.identifier, "passport/IN_PERSON"));
        assertEquals(
                "https://likumi.lv/ta/en/en/id/244579",
                passport.getPropertyResourceValue(m8g("hasLegalResource")).getURI());
        var fee = model.getResource(BASE + "services/passport#fee-1");
        assertTrue(passport.hasProperty(m8g("hasCost"), fee));
        assertTrue(fee.hasLiteral(DCTerms.identifier, "passport/fee-1"));
        assertEquals("50.00", fee.getProperty(m8g("hasValue")).getLiteral().getLexicalForm());
        assertEquals(
                XSD.xdouble.getURI(),
                fee.getProperty(m8g("hasValue")).getLiteral().getDatatypeURI());
        assertTrue(fee.hasProperty(m8g("currency"), model.getResource(EU + "currency/EUR")));
        var relief = model.getResource(BASE + "services/passport#fee-3");
        assertEquals(
                "under 20, pensioners, disability group I or II. Working days: 10. Valid from: 2026-01-01",
                relief.getProperty(DCTerms.description, "en").getString());
        assertEquals(
                "[en] under 20, pensioners, disability group I or II. Izpilde darba dienās: 10. Spēkā no: 2026-01-01",
                relief.getProperty(DCTerms.description, "lv").getString());
        assertFalse(
                passport.hasProperty(m8g("hasCost"), model.getResource(BASE + "services/passport#fee-6")),
                "a fee of 2024 is no fee of today");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lv", "en", "ru"})
    @Clause("V5")
    void in_no_language_are_two_costs_of_a_service_described_alike(String language) {
        var model = graph("/v1/services");
        var described = 0;
        for (var service : model.listSubjectsWithProperty(m8g("hasCost")).toList()) {
            var seen = new HashSet<String>();
            for (var cost : service.listProperties(m8g("hasCost")).toList()) {
                var text = cost.getResource().getProperty(DCTerms.description, language);
                if (text != null) {
                    var through = String.valueOf(cost.getResource().getProperty(m8g("ifAccessedThrough")));
                    assertTrue(seen.add(text.getString() + through), service + " " + text.getString());
                    described++;
                }
            }
        }
        assertTrue(described > 0);
    }

    @Test
    @Clause("P3")
    void what_another_authority_takes_has_that_authority() {
        var model = graph("/v1/services");
        var asylum = model.getResource(BASE + "services/asylum");
        var authority = asylum.getPropertyResourceValue(m8g("hasCompetentAuthority"));
        assertEquals(BASE + "services/asylum#authority", authority.getURI());
        assertTrue(authority.hasProperty(SKOS.prefLabel, "State Border Guard (Valsts robežsardze)", "en"));
        assertEquals(
                2,
                model.listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(M8G + "PublicOrganisation"))
                        .toList()
                        .size());
    }

    @Test
    @Clause("C3")
    void the_catalogue_is_valid_by_the_shapes() {
        var catalogue = graph("/v1/services");
        assertEquals(
                20,
                catalogue
                        .listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(CPSV + "PublicService"))
                        .toList()
                        .size());
        var report = validated(catalogue);
        assertTrue(report.conforms(), () -> report.getEntries().toString());
        var one = validated(graph("/v1/services/invitation"));
        assertTrue(one.conforms(), () -> one.getEntries().toString());
    }

    /** The file of the publisher, where somebody has it: {@code -Docma.cpsv-ap.shapes=cpsv-ap-SHACL.ttl} (ADR 0128). */
    @Test
    @EnabledIfSystemProperty(named = "ocma.cpsv-ap.shapes", matches = ".+")
    void the_catalogue_is_valid_by_the_published_shapes() {
        var shapes = Shapes.parse(RDFDataMgr.loadGraph(System.getProperty("ocma.cpsv-ap.shapes")));
        var report = ShaclValidator.get().validate(shapes, graph("/v1/services").getGraph());
        assertTrue(report.conforms(), () -> report.getEntries().toString());
    }

    @Test
    void the_shapes_miss_each_thing_that_must_be_there() {
        var mandatory = Map.of(
                CPSV + "PublicService",
                List.of(DCTerms.identifier, DCTerms.title, DCTerms.description, m8g("hasCompetentAuthority")),
                M8G + "PublicOrganisation",
                List.of(SKOS.prefLabel, DCTerms.spatial),
                M8G + "Channel",
                List.of(DCTerms.identifier),
                M8G + "Cost",
                List.of(DCTerms.identifier));
        mandatory.forEach((type, properties) -> properties.forEach(property -> {
            var catalogue = graph("/v1/services/passport");
            var things = catalogue
                    .listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(type))
                    .toList();
            assertFalse(things.isEmpty(), type);
            things.forEach(thing -> thing.removeAll(property));
            assertFalse(validated(catalogue).conforms(), type + " without " + property);
        }));
    }

    private JsonNode withoutSpecialDates(String id) throws IOException {
        var place = (ObjectNode) json.readTree(given().accept(LINKED)
                .get("/v1/places/" + id)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(LINKED))
                .header("Vary", equalTo("Accept, Accept-Language"))
                .extract()
                .asString());
        place.remove("specialOpeningHoursSpecification");
        return place;
    }

    private static Model graph(String address) {
        var document = given().accept(LINKED)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(document), null, Lang.JSONLD);
        return model;
    }

    private static ValidationReport validated(Model model) {
        var shapes = Shapes.parse(RDFDataMgr.loadGraph("cpsv-ap-shapes.ttl"));
        return ShaclValidator.get().validate(shapes, model.getGraph());
    }

    /** A date of its own goes before the week, and no time at all is closed. */
    private static Map<String, String> hours(Resource place, LocalDate date) {
        var special = things(place, "specialOpeningHoursSpecification").stream()
                .filter(hours -> text(hours, "validFrom").equals(date.toString()))
                .toList();
        var name = date.getDayOfWeek().name();
        var weekday = ResourceFactory.createResource(
                SCHEMA + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT));
        var told = special.isEmpty()
                ? things(place, "openingHoursSpecification").stream()
                        .filter(hours -> hours.hasProperty(schema("dayOfWeek"), weekday))
                        .toList()
                : special;
        var intervals = new TreeMap<String, String>();
        told.stream()
                .filter(hours -> !text(hours, "opens").equals(text(hours, "closes")))
                .forEach(hours -> intervals.put(text(hours, "opens"), text(hours, "closes")));
        return intervals;
    }

    private static List<Resource> things(Resource place, String property) {
        return place.listProperties(schema(property))
                .mapWith(statement -> statement.getObject())
                .mapWith(RDFNode::asResource)
                .toList();
    }

    private static String text(Resource thing, String property) {
        return thing.getProperty(schema(property)).getLiteral().getLexicalForm();
    }

    private static Property schema(String name) {
        return ResourceFactory.createProperty(SCHEMA, name);
    }

    private static Property m8g(String name) {
        return ResourceFactory.createProperty(M8G, name);
    }
}
