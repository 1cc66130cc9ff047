package lv.ocma.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.time.DateRange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {

    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @DateRange(rule = "late-range", first = "2000-01-01", last = "2100-12-31")
    @interface Late {}

    record Order(
            @NotNull String name,
            @Nullable List<Line> lines,
            @Nullable Map<String, LocalDate> days,
            int count,
            @Nullable Pair pair) {}

    @Schema(requiredProperties = {"day", "kind"})
    record Line(
            @Nullable LocalDate day,
            @Nullable DayOfWeek kind,
            @Nullable Integer number,
            @Late @Nullable LocalDate till) {}

    /** As one whose constructor refuses what is not whole. */
    record Pair(Integer one, Integer other) {

        Pair {
            Objects.requireNonNull(one);
            Objects.requireNonNull(other);
        }
    }

    private static final BodyReader READER = reader();

    private static BodyReader reader() {
        var mapper = JsonMapper.builder().build();
        new StrictJson().customize(mapper);
        mapper.registerModule(new JavaTimeModule());
        try (var validation = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            return new BodyReader(mapper, validation.getValidator());
        }
    }

    @Test
    void whatever_cannot_be_read_is_named_at_once_and_what_is_missing_along_with_it() {
        assertEquals(
                new TreeSet<>(List.of(
                        "/colour unknown-member",
                        "/count type",
                        "/days/a type",
                        "/days/… format",
                        "/lines duplicate-member",
                        "/lines/0/day format",
                        "/lines/0/kind format",
                        "/lines/0/number type",
                        "/lines/0/x unknown-member",
                        "/lines/1/day required",
                        "/lines/1/number format",
                        "/lines/1/till late-range",
                        "/lines/2 type",
                        "/lines/3/till late-range",
                        "/lines/4/kind type",
                        "/name required",
                        "/pair/one type")),
                faults("""
                        {"colour": {"red": [1]}, "lines": [
                            {"x": {"y": [{}]}, "day": "2027-02-30", "kind": "FOO", "number": "7"},
                            {"kind": "MONDAY", "till": "1999-12-31", "number": 9999999999},
                            [[1], {}],
                            {"day": "2027-01-01", "kind": "SUNDAY", "till": "2101-01-01"},
                            {"day": "2027-01-01", "kind": {"of": ["SUNDAY"]}}],
                         "days": {"a": 1, "120386-12345": "x"}, "lines": 7, "count": null,
                         "pair": {"one": "1", "other": 2}}
                        """));
    }

    @Test
    void what_the_rules_of_the_operation_name_is_left_to_them_where_all_can_be_read() throws IOException {
        var read = (Order) read("{\"lines\": [{\"till\": \"1999-12-31\"}], \"count\": 1}");
        assertEquals(
                List.of(new Line(null, null, null, LocalDate.of(1999, 12, 31))),
                Objects.requireNonNull(read).lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": 7, \"count\"", "{\"name\": 7} {}", "{\"name\": 7,}", " ", "{'name': 7}", "[1}"})
    void of_what_is_no_json_nothing_else_is_told(String body) {
        assertEquals(new TreeSet<>(List.of(" json")), faults(body));
    }

    @Test
    void no_more_than_a_hundred_are_named() {
        var body = IntStream.range(0, 1000).mapToObj(i -> "7").collect(Collectors.joining(",", "[", "]"));
        assertEquals(100, faults("{\"lines\": " + body + ", \"count\": 1}").size());
    }

    @Test
    void a_text_or_a_list_holds_as_much_as_the_document_says_and_no_more() throws IOException {
        var most = "ā😀".repeat(Extent.TEXT / 2);
        assertEquals(
                most,
                Objects.requireNonNull((Order) read("{\"name\": \"" + most + "\", \"count\": 1}"))
                        .name());
        var lines = Collections.nCopies(Extent.ITEMS + 1, "{\"day\": \"2027-01-01\", \"kind\": \"MONDAY\"}");
        assertEquals(
                new TreeSet<>(List.of("/lines size", "/name size")),
                faults("{\"name\": \"" + most + "a\", \"lines\": " + lines + ", \"count\": 1}"));
    }

    private static Set<String> faults(String body) {
        return assertThrows(Invalid.class, () -> read(body)).violations().stream()
                .map(violation -> violation.at() + " " + violation.code())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a reader of anything is asked for one type
    private static @Nullable Object read(String body) throws IOException {
        return READER.readFrom(
                (Class) Order.class,
                Order.class,
                new Annotation[0],
                MediaType.APPLICATION_JSON_TYPE,
                new MultivaluedHashMap<>(),
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
