package lv.ocma.notifications.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import lv.ocma.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class GivenValuesTest {

    private static final List<Placeholder> PLACEHOLDERS = List.of(
            new Placeholder("day", PlaceholderType.DATE, true), new Placeholder("count", PlaceholderType.COUNT, true));

    private static GivenValue value(@Nullable String placeholder, @Nullable String value) {
        return new GivenValue(placeholder, value);
    }

    private static List<String> faults(Executable reading) {
        return assertThrows(Invalid.class, reading).violations().stream()
                .map(violation -> violation.at() + " " + violation.code())
                .toList();
    }

    @Test
    void values_are_read_by_the_types_of_their_placeholders() {
        var given = List.of(value("day", "2026-06-15"), value("count", "2"));

        assertEquals(Map.of("day", LocalDate.of(2026, 6, 15), "count", 2), GivenValues.all(given, PLACEHOLDERS));
        assertEquals(Map.of("count", 2), GivenValues.some(given.subList(1, 2), PLACEHOLDERS));
        assertEquals(Map.of(), GivenValues.some(null, PLACEHOLDERS));
    }

    @Test
    void where_all_are_needed_each_that_is_missing_is_named() {
        assertEquals(
                List.of("/values template-value-missing", "/values template-value-missing"),
                faults(() -> GivenValues.all(null, PLACEHOLDERS)));
    }

    @Test
    void all_that_is_wrong_is_named_with_where_it_is() {
        var given = List.of(
                value("day", "tomorrow"), value("nobody", "x"), value(null, "x".repeat(2_001)), value("count", null));

        assertEquals(
                List.of(
                        "/values/0/value template-value",
                        "/values/1/placeholder template-placeholder-unknown",
                        "/values/2/value size",
                        "/values/2/placeholder required",
                        "/values/3/value required"),
                faults(() -> GivenValues.all(given, PLACEHOLDERS)));
        assertEquals(
                List.of("/values/0/value required", "/values/0/placeholder required"),
                faults(() -> GivenValues.some(Collections.singletonList(null), PLACEHOLDERS)));
        assertEquals(
                List.of("/values size"),
                faults(() -> GivenValues.some(Collections.nCopies(21, value("count", "1")), PLACEHOLDERS)));
    }

    @Test
    void a_year_that_no_message_is_about_is_no_date() {
        for (var day : List.of("1899-12-31", "3000-01-01", "+999999999-12-31")) {
            assertEquals(
                    List.of("/values/0/value template-value"),
                    faults(() -> GivenValues.some(List.of(value("day", day)), PLACEHOLDERS)));
        }
        for (var moment : List.of("1899-12-31T23:59:59Z", "+999999999-12-31T23:59:59-18:00")) {
            assertThrows(IllegalArgumentException.class, () -> PlaceholderType.DATE_TIME.read(moment));
        }
    }
}
