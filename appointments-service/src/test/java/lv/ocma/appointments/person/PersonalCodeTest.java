package lv.ocma.appointments.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All codes are invented; 161175-19997 is the specimen that form fillers use. */
class PersonalCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"161175-19997", "16117519997", " 161175-19997 "})
    void the_hyphen_does_not_matter(String written) {
        assertEquals("16117519997", PersonalCode.parse(written).orElseThrow().normalized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"320000-00000", "329999-99999", "391234-56789", "300115-21234", "311299-00000"})
    void old_and_new_forms_are_understood(String written) {
        assertTrue(PersonalCode.parse(written).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "161175 19997",
                "16117-519997",
                "161175-1999",
                "161175-199970",
                "161375-19997",
                "001175-19997",
                "161175-39997",
                "411175-19997",
                "310015-21234",
                "١٦١١٧٥-١٩٩٩٧"
            })
    void what_has_neither_form_is_not_a_code(String written) {
        assertTrue(PersonalCode.parse(written).isEmpty());
    }

    @Test
    void an_old_code_with_another_check_digit_is_a_code_that_does_not_look_right() {
        assertTrue(PersonalCode.parse("161175-19997").orElseThrow().looksRight());
        assertFalse(PersonalCode.parse("161175-19998").orElseThrow().looksRight());
    }

    @Test
    void a_new_code_has_no_check_digit() {
        assertTrue(PersonalCode.parse("320000-00001").orElseThrow().looksRight());
    }

    @Test
    void a_code_does_not_show_itself_in_a_log() {
        assertFalse(PersonalCode.parse("161175-19997").orElseThrow().toString().contains("1"));
    }
}
