package lv.ocma.platform.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {

    private static final List<String> OFFERED = List.of("application/json", "text/calendar", "text/csv");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|application/json",
                "''|application/json",
                " , ,|application/json",
                "text/*|text/calendar",
                "text/csv, application/json|application/json",
                "text/csv, application/json;q=0.9|text/csv",
                "text/csv;q=0.001|text/csv",
                "application/json;q=0, */*|text/calendar",
                "*/*;q=0.1, text/*;q=0.5, text/calendar;q=0.2|text/csv",
                "text/csv;charset=utf-8;header=present|text/csv",
                "text/calendar; charset=utf-8|text/calendar",
                "application/json;charset=UTF-8|application/json",
                "TEXT/CSV|text/csv",
                "Text/Calendar;Q=0.5|text/calendar",
                "application/json,|application/json",
                "image/png,,text/csv|text/csv",
                "text/csv;|text/csv",
                "text/csv ; ; q=0.5 ;|text/csv",
                "text/csv;q=1.000|text/csv",
                "text/csv;note=\"a, b; c\\\" d\";q=0.3, image/png|text/csv",
                "text/csv;header=absent;q=0, text/csv|text/csv",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2|application/json"
            })
    void the_form_that_the_caller_likes_best_is_chosen(String accept, String form) {
        assertEquals(Optional.of(form), Accept.of(List.of(accept)).best(OFFERED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/csv;q=0", "*/*;q=0", "application/*;q=0.0, text/json", "text/csvs"})
    void where_none_is_acceptable_none_is_chosen(String accept) {
        assertEquals(Optional.empty(), Accept.of(List.of(accept)).best(OFFERED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;=",
                "application/json;a=",
                "application/json; q=",
                "application/json;a",
                ";a",
                "application/json;q=2",
                "application/json;q=0.50000",
                "application/json;q=abc",
                "application/json;q=1.1",
                "application/json;q=-1",
                "application/json;q=\"1\"",
                "application/json;a=\"b",
                "application/json;a=\"b\"c",
                "application/json;a=\"b\\",
                "application",
                "application/",
                "/json",
                "*/json",
                "application/json/x",
                "application /json",
                "a b",
                "text/csv; charset = utf-8",
                "text/csv;\u0101=1"
            })
    void what_does_not_follow_the_grammar_is_refused(String accept) {
        assertThrows(IllegalArgumentException.class, () -> Accept.of(List.of(accept)));
    }

    @Test
    void several_headers_are_one_list_and_none_takes_any_form() {
        assertEquals(
                Optional.of("text/csv"),
                Accept.of(List.of("image/png", "text/csv")).best(OFFERED));
        assertEquals(Optional.of("application/json"), Accept.of(List.of()).best(OFFERED));
    }

    @Test
    void however_long_it_is_it_is_read() {
        assertEquals(
                Optional.of("text/csv"),
                Accept.of(List.of("text/csv;a=\"" + "\\x".repeat(100_000) + "\"" + ",a/b".repeat(100_000)))
                        .best(OFFERED));
    }
}
