package lv.ocma.appointments.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"lv", "en", "ru"})
    void each_state_and_flag_of_the_agenda_has_a_word_and_what_comes_later_stands_as_it_is(String language) {
        var words = SheetWords.of(language);
        for (var code : new String[] {
            "BOOKED",
            "LATE",
            "WAITING",
            "CALLED",
            "SERVING",
            "PARKED",
            "DONE",
            "PRIORITY",
            "ACCESSIBILITY",
            "INTERPRETER",
            "INCIDENT",
            "OUTSIDE_HOURS",
            "UNSERVED",
            "ENTERED_LATER"
        }) {
            assertNotEquals(code, words.code(code));
        }
        assertEquals("YET_TO_COME", words.code("YET_TO_COME"));
        assertEquals(SheetWords.of("lv").heads().size(), words.heads().size());
    }
}
