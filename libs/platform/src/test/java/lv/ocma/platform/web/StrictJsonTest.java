package lv.ocma.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.platform.problem.OutOfRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    record All(
            @Nullable String text,
            @Nullable DayOfWeek word,
            @Nullable List<DayOfWeek> words,
            @Nullable LocalDate date,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime time,
            @Nullable LocalTime keptTime,
            @Nullable Instant instant,
            @Nullable OffsetDateTime moment,
            @Nullable UUID id,
            @Nullable Integer number,
            @Nullable Double fraction,
            @Nullable Boolean flag,
            @Nullable Map<String, LocalDate> dates) {}

    private static final Map<String, List<String>> RIGHT = Map.ofEntries(
            Map.entry("text", List.of("\"\"", "\"7\"", "\"\\ud83d\\ude00\"", "null")),
            Map.entry("word", List.of("\"MONDAY\"", "null")),
            Map.entry("words", List.of("[\"MONDAY\",\"SUNDAY\"]", "[]", "null")),
            Map.entry("date", List.of("\"2027-06-01\"", "\"1900-01-01\"", "\"2100-12-31\"", "null")),
            Map.entry("time", List.of("\"00:00\"", "\"23:59\"", "null")),
            Map.entry("keptTime", List.of("\"09:00\"", "\"09:00:00\"")),
            Map.entry("instant", List.of("\"2027-06-01T09:00:00Z\"", "\"2027-06-01T09:00:00.5+03:00\"")),
            Map.entry("moment", List.of("\"2027-06-01T09:00:00+03:00\"")),
            Map.entry("id", List.of("\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b4711\"")),
            Map.entry("number", List.of("7", "-7")),
            Map.entry("fraction", List.of("7", "7.5")),
            Map.entry("flag", List.of("true", "false")),
            Map.entry("dates", List.of("{\"a\":\"2027-06-01\"}")));

    private static final Map<String, List<String>> WRONG = Map.ofEntries(
            Map.entry(
                    "text",
                    List.of(
                            "7",
                            "7.5",
                            "true",
                            "[]",
                            "[\"a\"]",
                            "{}",
                            "\"a\\u0000\"",
                            "\"\\ud800x\"",
                            "\"x\\udc00\\ud800\"")),
            Map.entry(
                    "word",
                    List.of(
                            "0",
                            "1",
                            "1.0",
                            "true",
                            "\"1\"",
                            "\"\"",
                            "\"monday\"",
                            "\" MONDAY\"",
                            "[\"MONDAY\"]",
                            "{}")),
            Map.entry("words", List.of("[1]", "\"MONDAY\"", "[[\"MONDAY\"]]", "1", "{}", "\"\"")),
            Map.entry(
                    "date",
                    List.of(
                            "20270601",
                            "1.5",
                            "true",
                            "[2027,6,1]",
                            "[]",
                            "{}",
                            "\"\"",
                            "\"20270601\"",
                            "\"2027-6-1\"",
                            "\"2027-02-30\"",
                            "\" 2027-06-01\"",
                            "\"2027-06-01T23:30:00Z\"",
                            "\"2027-06-01T00:00\"",
                            "\"01.06.2027\"")),
            Map.entry(
                    "time",
                    List.of(
                            "9",
                            "900",
                            "true",
                            "[9,0]",
                            "[9,0,30]",
                            "{}",
                            "\"\"",
                            "\"24:00\"",
                            "\"9:00\"",
                            "\"09:60\"",
                            "\"09:00:00\"",
                            "\"09:00:30\"",
                            "\"09:00Z\"",
                            "\"2027-06-01T09:00:00Z\"")),
            Map.entry("keptTime", List.of("[9,0]", "\"09:00:30\"", "\"24:00:00\"", "9")),
            Map.entry(
                    "instant",
                    List.of(
                            "1",
                            "1.5",
                            "\"1\"",
                            "[2027,6,1]",
                            "{}",
                            "\"\"",
                            "\"2027-06-01\"",
                            "\"2027-06-01T09:00:00\"",
                            "\"2027-06-01T09:00Z\"",
                            "\"2027-06-01T24:00:00Z\"",
                            "\"2027-02-30T09:00:00Z\"")),
            Map.entry("moment", List.of("1", "[2027,6,1,9,0]", "\"2027-06-01T09:00:00\"", "\"2027-06-01 09:00:00Z\"")),
            Map.entry("id", List.of("1", "[]", "\"1-1-1-1-1\"", "\"AZeh8Hwefz+aVQpNPxtHEQ==\"", "\"\"")),
            Map.entry("number", List.of("\"7\"", "7.0", "7.5", "true", "[7]", "\"\"", "9999999999")),
            Map.entry("fraction", List.of("\"7\"", "true", "[7]", "\"NaN\"", "1e999", "\"\"")),
            Map.entry("flag", List.of("0", "1", "\"true\"", "\"\"", "[true]")),
            Map.entry("dates", List.of("{\"a\":[2027,6,1]}", "{\"a\":1}", "[]", "\"\"")));

    private static final JsonMapper MAPPER = mapper();

    private static JsonMapper mapper() {
        var mapper = JsonMapper.builder().build();
        new StrictJson().customize(mapper);
        // Later, as Quarkus does it: what came last would be taken.
        mapper.registerModule(new JavaTimeModule());
        return mapper;
    }

    private static Stream<Arguments> right() {
        return each(RIGHT);
    }

    private static Stream<Arguments> wrong() {
        return each(WRONG);
    }

    private static Stream<Arguments> each(Map<String, List<String>> values) {
        return values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> Arguments.of(entry.getKey(), value)));
    }

    @ParameterizedTest
    @MethodSource("right")
    void the_one_form_of_each_type_is_read(String member, String value) throws JsonProcessingException {
        var read = MAPPER.readValue(body(member, value), All.class);
        assertEquals(read, MAPPER.readValue(MAPPER.writeValueAsString(read), All.class), "and written so");
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void no_other_type_and_no_other_form_is_taken_for_it(String member, String value) {
        var refusal = assertThrows(JsonMappingException.class, () -> MAPPER.readValue(body(member, value), All.class));
        assertEquals(member, refusal.getPath().getFirst().getFieldName());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0000-01-01", "1899-12-31", "2101-01-01", "+12026-01-01", "-0001-01-01", "+999999999-01-01"})
    void a_date_that_nobody_may_speak_of_is_out_of_range(String date) {
        for (var body : List.of(
                body("date", "\"" + date + "\""),
                body("moment", "\"" + date + "T09:00:00Z\""),
                body("instant", "\"" + date + "T09:00:00Z\""))) {
            assertInstanceOf(
                    OutOfRange.class,
                    assertThrows(JsonMappingException.class, () -> MAPPER.readValue(body, All.class)),
                    body);
        }
    }

    @Test
    void what_a_service_wrote_of_times_it_reads_again() throws JsonProcessingException {
        assertEquals("\"09:00:00\"", MAPPER.writeValueAsString(LocalTime.of(9, 0)), "how it is kept");
        assertEquals(LocalTime.of(9, 0), MAPPER.readValue("\"09:00:00\"", LocalTime.class));
    }

    private static String body(String member, String value) {
        return "{\"" + member + "\":" + value + "}";
    }
}
