package lv.ocma.divisions;

import static lv.ocma.divisions.CsvRead.csv;
import static lv.ocma.divisions.CsvRead.items;
import static lv.ocma.divisions.CsvRead.put;
import static lv.ocma.divisions.CsvRead.putTexts;
import static lv.ocma.divisions.CsvRead.rows;
import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Open data as CSV, read again by a parser and held against the JSON of the same address. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CsvFormsApiTest {

    private static final String MIDSUMMER = "?from=2026-06-22&to=2026-06-28";
    private static final String STANDARD =
            "\"customer-service-standard.txt (OCMA Customer Service Standard, order 12 Dec 2018, published 10.08.2021)\"";

    private final ObjectMapper json;

    CsvFormsApiTest(ObjectMapper json) {
        this.json = json;
    }

    @Test
    @Clause({"H2", "H3"})
    void midsummer_2026_in_riga_3_is_a_header_and_these_seven_lines() {
        assertEquals(
                """
                place,date,open,opens,closes,by_appointment,reason_kind,reason_lv,reason_en,reason_ru,stands_for,assumed,hours_source,moved_working_days_known
                riga-3,2026-06-22,false,,,,MOVED_DAY_OFF,Darba diena pārcelta uz 27.06.2026.,The working day is moved to 2026-06-27,Рабочий день перенесён на 27.06.2026,,false,STANDARD,true
                riga-3,2026-06-23,false,,,,HOLIDAY,Līgo diena,Midsummer Eve (Līgo),День Лиго,,false,STANDARD,true
                riga-3,2026-06-24,false,,,,HOLIDAY,Jāņu diena,Midsummer Day (Jāņi),Янов день,,false,STANDARD,true
                riga-3,2026-06-25,true,09:00,16:30,false,REGULAR,Parastais pieņemšanas laiks,Regular reception hours,Обычное время приёма,,false,STANDARD,true
                riga-3,2026-06-26,true,09:00,16:00,false,REGULAR,Parastais pieņemšanas laiks,Regular reception hours,Обычное время приёма,,false,STANDARD,true
                riga-3,2026-06-27,true,09:00,16:30,false,MOVED_WORKING_DAY,"Pārceltā darba diena no 22.06.2026.; pieņemšana kā pirmdienā (pārvalde vēl nav apstiprinājusi); pirmssvētku diena, pieņemšana var beigties agrāk","Working day moved here from 2026-06-22; hours as on a Monday (not yet confirmed by the office); day before a holiday, reception may end earlier","Рабочий день, перенесённый с 22.06.2026; приём как в понедельник (управление ещё не подтвердило); предпраздничный день, приём может закончиться раньше",2026-06-22,true,STANDARD,true
                riga-3,2026-06-28,false,,,,REGULAR,Šajā nedēļas dienā apmeklētājus nepieņem,No reception on this day of the week,В этот день недели приёма нет,,false,STANDARD,true
                """.replace("STANDARD", STANDARD).replace("\n", "\r\n"), csv("/v1/places/riga-3/hours" + MIDSUMMER));
    }

    @ParameterizedTest
    @CsvSource({"/v1/places/riga-1/hours?from=2022-08-01&to=2022-09-30", "/v1/hours?from=2026-06-22&to=2026-06-28"})
    void hours_read_again_are_those_of_the_json(String address) throws IOException {
        var days = items(address + "&limit=500");
        var lines = rows(address);
        assertEquals(days.size(), lines.size(), "a line for each date, as none has two intervals");
        for (int i = 0; i < days.size(); i++) {
            var expected = new LinkedHashMap<String, @Nullable String>();
            var day = days.get(i);
            put(expected, "place", day.path("place"));
            put(expected, "date", day.path("date"));
            put(expected, "open", day.path("open"));
            put(expected, "opens", day.at("/intervals/0/opens"));
            put(expected, "closes", day.at("/intervals/0/closes"));
            put(expected, "by_appointment", day.at("/intervals/0/byAppointment"));
            put(expected, "reason_kind", day.at("/reason/kind"));
            putTexts(expected, "reason", day.at("/reason/text"));
            put(expected, "stands_for", day.path("standsFor"));
            put(expected, "assumed", day.path("assumed"));
            put(expected, "hours_source", day.path("hoursSource"));
            put(expected, "moved_working_days_known", day.path("movedWorkingDaysKnown"));
            assertEquals(expected, lines.get(i));
        }
    }

    @Test
    @Clause({"H1", "H4", "R7"})
    void places_read_again_are_those_of_the_json() throws IOException {
        var places = items("/v1/places");
        var lines = rows("/v1/places");
        assertEquals(34, lines.size());
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            var expected = new LinkedHashMap<String, @Nullable String>();
            put(expected, "id", place.path("id"));
            put(expected, "kind", place.path("kind"));
            put(expected, "parent", place.path("parent"));
            putTexts(expected, "name", place.path("name"));
            put(expected, "thoroughfare", place.at("/address/thoroughfare"));
            put(expected, "post_name", place.at("/address/postName"));
            put(expected, "post_code", place.at("/address/postCode"));
            put(expected, "country", place.at("/address/country"));
            put(expected, "latitude", place.at("/location/latitude"));
            put(expected, "longitude", place.at("/location/longitude"));
            put(expected, "phones", place.path("phones"));
            put(expected, "emails", place.path("emails"));
            put(expected, "web_page", place.path("webPage"));
            put(expected, "admission", place.path("admission"));
            putTexts(expected, "accessibility", place.at("/accessibility/text"));
            put(expected, "accessibility_source", place.at("/accessibility/source"));
            put(expected, "collects_documents_made_elsewhere", place.path("collectsDocumentsMadeElsewhere"));
            var counters = place.path("counters");
            expected.put("counters", Integer.toString(counters.size()));
            expected.put(
                    "counters_assumed",
                    Boolean.toString(counters.valueStream()
                            .anyMatch(counter -> counter.path("assumed").asBoolean())));
            putTexts(expected, "house_rules", place.at("/houseRules/text"));
            put(expected, "house_rules_translated", place.at("/houseRules/translated"));
            put(expected, "house_rules_source", place.at("/houseRules/source"));
            putTexts(expected, "note", place.path("note"));
            put(expected, "sources", place.path("sources"));
            var features = place.at("/accessibility/features");
            expected.put("accessible", members(features, "true"));
            expected.put("not_accessible", members(features, "false"));
            put(expected, "languages", place.path("languages"));
            putTexts(expected, "right_to_complain", place.at("/rightToComplain/text"));
            put(expected, "operator", place.path("operator"));
            putTexts(expected, "helps_with", place.path("helpsWith"));
            put(expected, "unverified", place.path("unverified"));
            assertEquals(expected, lines.get(i));
        }
    }

    @Test
    @Clause({"C3", "C6"})
    void services_and_their_fees_read_again_are_those_of_the_json() throws IOException {
        var expected = new ArrayList<Map<String, @Nullable String>>();
        for (var service : items("/v1/services")) {
            var fees = service.path("fees");
            for (int i = 0; i < Math.max(1, fees.size()); i++) {
                expected.add(line(service, fees.path(i)));
            }
        }
        var lines = rows("/v1/services");
        assertEquals(expected.size(), lines.size());
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(expected.get(i), lines.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "listPlaces,/v1/places",
        "listServices,/v1/services",
        "listHours,/v1/hours?from=2026-06-22&to=2026-06-22",
        "listPlaceHours,/v1/places/riga-1/hours?from=2026-06-22&to=2026-06-22",
        "getCalendar,/v1/calendar/2026",
        "listAuthorities,/v1/authorities",
        "listContactChannels,/v1/contact-channels",
        "listStandardClauses,/v1/standard",
        "listStaff,/v1/staff"
    })
    void the_columns_are_those_that_the_document_shows(String operation, String address) throws IOException {
        var document = json.readTree(
                given().queryParam("format", "JSON").get("/openapi").asString());
        var example = document.path("paths").findParents("operationId").stream()
                .filter(each -> each.path("operationId").asText().equals(operation))
                .findFirst()
                .orElseThrow()
                .at("/responses/200/content/text~1csv/examples")
                .elements()
                .next()
                .path("value")
                .asText();
        var columns = csv(address).lines().findFirst();
        assertEquals(example.lines().findFirst(), columns);
        var documented = CsvSchema.emptySchema().withHeader();
        try (MappingIterator<Map<String, String>> lines =
                new CsvMapper().readerForMapOf(String.class).with(documented).readValues(example)) {
            assertTrue(lines.hasNext());
            lines.readAll()
                    .forEach(line ->
                            assertEquals(List.of(columns.orElseThrow().split(",")), List.copyOf(line.keySet())));
        }
    }

    @Test
    void a_whole_list_has_no_pages_and_a_window_its_limit() {
        for (var list : List.of("places", "services", "authorities", "contact-channels", "standard", "staff")) {
            for (var parameter : List.of("cursor", "limit")) {
                given().accept("text/csv")
                        .queryParam(parameter, "5")
                        .get("/v1/" + list)
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json")
                        .body("errors.parameter", contains(parameter));
            }
        }
        given().accept("text/csv")
                .get("/v1/hours?from=2026-01-01&to=2026-04-03")
                .then()
                .statusCode(400)
                .body("errors.code", contains("window-too-long"));
    }

    private static Map<String, @Nullable String> line(JsonNode service, JsonNode fee) {
        var line = new LinkedHashMap<String, @Nullable String>();
        put(line, "id", service.path("id"));
        putTexts(line, "name", service.path("name"));
        put(line, "bookable", service.path("bookable"));
        put(line, "personal_visit", service.path("personalVisit"));
        putTexts(line, "visit_note", service.at("/visit/note"));
        put(line, "minutes_per_person", service.at("/visit/minutesPerPerson"));
        put(line, "minutes_assumed", service.at("/visit/assumed"));
        put(line, "requested_at_office", service.path("requestedAtOffice"));
        put(line, "submitted_to", service.path("submittedTo"));
        putChannels(line, service.path("requestChannels"));
        put(line, "collected_elsewhere", service.path("collectedElsewhere"));
        putTexts(line, "identity_document", service.path("identityDocument"));
        putTexts(line, "bring", service.path("bring"));
        put(line, "execution_working_days", service.path("executionWorkingDays"));
        put(line, "longest_working_days", service.path("longestWorkingDays"));
        putTexts(line, "terms", service.path("terms"));
        putTexts(line, "appeal", service.path("appeal"));
        putTexts(line, "caution", service.path("caution"));
        put(line, "sources", service.path("sources"));
        put(line, "fee_amount", fee.at("/price/amount"));
        put(line, "fee_currency", fee.at("/price/currency"));
        put(line, "fee_working_days", fee.path("workingDays"));
        putTexts(line, "fee_term", fee.path("term"));
        putTexts(line, "fee_relief", fee.path("relief"));
        putTexts(line, "fee_subject", fee.path("subject"));
        putTexts(line, "fee_unit", fee.path("unit"));
        put(line, "fee_channel", fee.path("channel"));
        put(line, "fee_valid_from", fee.path("validFrom"));
        put(line, "fee_valid_to", fee.path("validTo"));
        put(line, "fee_source", fee.path("source"));
        put(line, "kind", service.path("kind"));
        putTexts(line, "description", service.path("description"));
        put(line, "translated", service.path("translated"));
        put(line, "receipt_channels", service.path("receiptChannels"));
        var laws = service.path("legalReferences");
        for (var language : List.of("lv", "en", "ru")) {
            putEach(line, "legal_references_" + language, laws, "/title/" + language);
        }
        putEach(line, "legal_links", laws, "/link");
        put(line, "refusal_grounds", service.path("refusalGrounds").findValues("code"));
        put(line, "dispute_authority", service.at("/dispute/authority"));
        put(line, "dispute_period", service.at("/dispute/period"));
        put(line, "dispute_assumed", service.at("/dispute/assumed"));
        put(line, "version_valid_from", service.at("/version/validFrom"));
        put(line, "version_valid_to", service.at("/version/validTo"));
        return line;
    }

    private static @Nullable String members(JsonNode features, String known) {
        var members = features.properties().stream()
                .filter(feature -> feature.getValue().asText().equals(known))
                .map(Map.Entry::getKey)
                .toList();
        return members.isEmpty() ? null : String.join("|", members);
    }

    private static void putChannels(Map<String, @Nullable String> line, JsonNode channels) {
        put(line, "request_channels", channels.findValues("channel"));
        for (var language : List.of("lv", "en", "ru")) {
            putEach(line, "channel_limitations_" + language, channels, "/limitation/" + language);
        }
    }

    private static void putEach(Map<String, @Nullable String> line, String column, JsonNode items, String part) {
        var texts = new ArrayList<String>();
        for (var item : items) {
            texts.add(item.at(part).asText(""));
        }
        var known = texts.stream().anyMatch(text -> !text.isEmpty());
        line.put(column, known ? String.join("|", texts) : null);
    }
}
