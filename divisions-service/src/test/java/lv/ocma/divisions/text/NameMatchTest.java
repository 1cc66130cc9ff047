package lv.ocma.divisions.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameMatchTest {

    private static final Texts REZEKNE = new Texts("Rēzeknes nodaļa", "Rezekne Division", "Резекненское отделение");
    private static final Texts RIGA_1 = new Texts("Rīgas 1. nodaļa", "Riga 1st Division", null);
    private static final Texts RIGA_2 = new Texts("Rīgas 2. nodaļa", "Riga 2nd Division", null);
    private static final Texts OGRE = new Texts("Ogres nodaļa", "Ogre Division", null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rēzeknes nodaļa",
                "rezeknes NODALA",
                "Division, Rezekne!",
                "rez",
                "nodaļa rezekne",
                "резекненское",
                "РЕЗЕКН",
                "Rēzekņe",
                "Rezkene",
                "Rezeknne",
                "Razekne",
                "Rzeknes",
                "rézèkñe"
            })
    void a_name_is_found_in_each_language_without_diacritics_by_its_beginning_and_with_a_typing_error(String asked) {
        assertTrue(distance(asked, REZEKNE).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rezakna", "Ogre", "Rezekne branch", "zekne", "Резекна отдел Рига", "r z"})
    void another_name_is_not_found(String asked) {
        assertEquals(OptionalInt.empty(), distance(asked, REZEKNE));
    }

    @Test
    void two_errors_are_forgiven_in_a_long_word_only() {
        assertTrue(distance("divasoon", OGRE).isPresent());
        assertEquals(OptionalInt.empty(), distance("dabbscon", OGRE));
        assertEquals(OptionalInt.empty(), distance("oger division x", OGRE));
        assertEquals(OptionalInt.empty(), distance("ugra", OGRE));
    }

    @ParameterizedTest
    @CsvSource({"Rīgas 1. nodaļa,0", "riga 1,0", "rig 1,1", "rīda 1,2", "divsiion riga,2"})
    void the_nearer_name_is_the_better_one(String asked, int distance) {
        assertEquals(OptionalInt.of(distance), distance(asked, RIGA_1));
    }

    @Test
    void a_digit_is_not_taken_for_a_typing_error() {
        assertEquals(OptionalInt.empty(), distance("Riga 1st", RIGA_2));
        assertEquals(OptionalInt.empty(), distance("Rīgas 1.", RIGA_2));
        assertEquals(OptionalInt.empty(), distance("Riga 2st", RIGA_1));
        assertTrue(distance("Riga 1zt", RIGA_1).isPresent());
        assertEquals(OptionalInt.empty(), distance("Riga 3nd", RIGA_2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ".,-", "\u0301"})
    void without_a_letter_or_a_digit_there_is_nothing_to_look_for(String asked) {
        assertTrue(NameMatch.of(asked).isEmpty());
    }

    @Test
    void a_language_in_which_the_name_is_not_known_finds_nothing_and_breaks_nothing() {
        assertEquals(OptionalInt.empty(), distance("Огре", OGRE));
        assertEquals(OptionalInt.empty(), distance("Ogre", Texts.UNKNOWN));
    }

    private static OptionalInt distance(String asked, Texts name) {
        return NameMatch.of(asked).orElseThrow().distance(name);
    }
}
