package lv.ocma.divisions;

import static lv.ocma.divisions.CsvRead.csv;
import static lv.ocma.divisions.CsvRead.items;
import static lv.ocma.divisions.CsvRead.put;
import static lv.ocma.divisions.CsvRead.putTexts;
import static lv.ocma.divisions.CsvRead.rows;
import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar and the directories as CSV, read again by a parser and held against the JSON of the same address. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class DirectoryCsvApiTest {

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026, 2027})
    @Clause("H3")
    void days_of_a_year_read_again_are_those_of_the_json(int year) throws IOException {
        var calendar = given().get("/v1/calendar/" + year).as(JsonNode.class);
        var expected = new ArrayList<Map<String, @Nullable String>>();
        for (var day : calendar.path("days")) {
            var line = new LinkedHashMap<String, @Nullable String>();
            put(line, "date", day.path("date"));
            put(line, "kind", day.path("kind"));
            putTexts(line, "name", day.path("name"));
            put(line, "counterpart", day.path("counterpart"));
            put(line, "confirmed", day.path("confirmed"));
            put(line, "sources", day.path("sources"));
            put(line, "moved_working_days_known", calendar.path("movedWorkingDaysKnown"));
            expected.add(line);
        }
        assertEquals(expected, rows("/v1/calendar/" + year));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/authorities", "/v1/authorities?q=patverums"})
    @Clause("P3")
    void authorities_and_their_topics_read_again_are_those_of_the_json(String address) throws IOException {
        var expected = new ArrayList<Map<String, @Nullable String>>();
        for (var authority : items(address)) {
            var topics = authority.path("topics");
            for (int i = 0; i < Math.max(1, topics.size()); i++) {
                expected.add(line(authority, topics.path(i)));
            }
        }
        assertFalse(expected.isEmpty());
        assertEquals(expected, rows(address));
    }

    private static Map<String, @Nullable String> line(JsonNode authority, JsonNode topic) {
        var line = new LinkedHashMap<String, @Nullable String>();
        put(line, "id", authority.path("id"));
        put(line, "kind", authority.path("kind"));
        putTexts(line, "name", authority.path("name"));
        put(line, "translated", authority.path("translated"));
        put(line, "place", authority.path("place"));
        put(line, "phones", authority.at("/contact/phones"));
        put(line, "emails", authority.at("/contact/emails"));
        put(line, "web_page", authority.at("/contact/webPage"));
        put(line, "source", authority.path("source"));
        put(line, "topic", topic.path("id"));
        putTexts(line, "topic_name", topic.path("name"));
        put(line, "topic_translated", topic.path("translated"));
        put(line, "service", topic.path("service"));
        put(line, "topic_phones", topic.at("/contact/phones"));
        put(line, "topic_emails", topic.at("/contact/emails"));
        putTexts(line, "legal_reference", topic.at("/legalReference/text"));
        put(line, "legal_link", topic.at("/legalReference/link"));
        put(line, "assumed", topic.path("assumed"));
        put(line, "topic_sources", topic.path("sources"));
        return line;
    }

    @Test
    @Clause("K1")
    void channels_and_their_hours_read_again_are_those_of_the_json() throws IOException {
        var expected = new ArrayList<Map<String, @Nullable String>>();
        for (var channel : items("/v1/contact-channels")) {
            var weekly = channel.at("/hours/weekly");
            for (int i = 0; i < Math.max(1, weekly.size()); i++) {
                var line = new LinkedHashMap<String, @Nullable String>();
                put(line, "id", channel.path("id"));
                put(line, "kind", channel.path("kind"));
                putTexts(line, "name", channel.path("name"));
                put(line, "purposes", channel.path("purposes"));
                put(line, "address", channel.path("address"));
                put(line, "link", channel.path("link"));
                putTexts(line, "text", channel.path("text"));
                put(line, "hours_kind", channel.at("/hours/kind"));
                put(line, "weekday", weekly.path(i).path("weekday"));
                put(line, "opens", weekly.path(i).path("opens"));
                put(line, "closes", weekly.path(i).path("closes"));
                put(line, "hours_source", channel.at("/hours/source"));
                put(line, "source", channel.path("source"));
                expected.add(line);
            }
        }
        assertEquals(expected, rows("/v1/contact-channels"));
    }

    @Test
    @Clause("S1")
    void clauses_read_again_are_those_of_the_json_with_their_paragraphs() throws IOException {
        var expected = new ArrayList<Map<String, @Nullable String>>();
        for (var clause : items("/v1/standard?limit=500")) {
            var edition = clause.path("edition");
            var line = new LinkedHashMap<String, @Nullable String>();
            put(line, "id", clause.path("id"));
            putTexts(line, "section", clause.path("section"));
            putTexts(line, "summary", clause.path("summary"));
            putTexts(line, "text", clause.path("text"));
            put(line, "edition", edition.path("id"));
            putTexts(line, "title", edition.path("title"));
            put(line, "order", edition.path("order"));
            put(line, "approved", edition.path("approved"));
            put(line, "published", edition.path("published"));
            put(line, "valid_from", edition.path("validFrom"));
            put(line, "valid_to", edition.path("validTo"));
            put(line, "source", edition.path("source"));
            expected.add(line);
        }
        assertEquals(expected, rows("/v1/standard"));
        assertEquals(List.of(), rows("/v1/standard?date=2000-01-01"), "no edition held");
    }

    @Test
    @Clause("P11")
    void staff_read_again_are_those_of_the_json_and_nothing_that_they_say_is_computed() throws IOException {
        employed("=HYPERLINK(1)", "-1");
        employed("Inspektore, \"vecākā\"", null);
        var expected = new ArrayList<Map<String, @Nullable String>>();
        for (var member : items("/v1/staff?place=balvi&limit=500")) {
            var line = new LinkedHashMap<String, @Nullable String>();
            put(line, "id", member.path("id"));
            put(line, "given_name", member.path("givenName"));
            put(line, "family_name", member.path("familyName"));
            putTexts(line, "position", member.path("position"));
            putTexts(line, "unit", member.path("unit"));
            put(line, "place", member.path("place"));
            put(line, "phone", member.path("phone"));
            put(line, "badge", member.path("badge"));
            put(line, "invented", member.path("invented"));
            line.replaceAll((column, field) ->
                    field != null && List.of("=HYPERLINK(1)", "-1").contains(field) ? "'" + field : field);
            expected.add(line);
        }
        assertTrue(expected.size() >= 2);
        assertEquals(expected, rows("/v1/staff?place=balvi"));
        assertTrue(csv("/v1/staff?place=balvi").contains(",'=HYPERLINK(1),"));
        given().accept("text/csv").get("/v1/staff").then().header("Cache-Control", equalTo("public, max-age=0"));
    }

    /** Invented, at a place where no other test employs anybody. */
    private static void employed(String position, @Nullable String badge) {
        var person = new HashMap<String, Object>(Map.of(
                "givenName",
                "Tabulā",
                "familyName",
                "Rakstītā",
                "position",
                Map.of("lv", position),
                "place",
                "balvi",
                "phone",
                "+37167000000",
                "employedFrom",
                "2026-01-01"));
        if (badge != null) {
            person.put("badge", badge);
        }
        given().auth()
                .oauth2(TestTokens.staff(StaffRole.ADMINISTRATOR))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(person)
                .post("/v1/staff/records")
                .then()
                .statusCode(201);
    }
}
