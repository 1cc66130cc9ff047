package lv.ocma.appointments.fee;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

    // Numbers that schemes publish for tests; nobody's.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "paid with 378282246310005, thanks",
                "4711 4111 1111 1111 1111",
                "4111 1111 1111 1111 12 29",
                "4222222222222",
                "6304000000000000000",
                "x4111.1111.1111.1111",
                "4111/1111/1111/1111",
                "4111  1111 - 1111, 1111",
                "４１１１１１１１１１１１１１１１",
                "٤١١١١١١١١١١١١١١١",
                "4111\u200b1111\u200b1111\u200b1111",
                "4\ufe0f\u20e31111 1111 1111 111",
                "№4111111111111111a"
            })
    void what_may_be_the_number_of_a_card_is_recognised(String text) {
        assertTrue(CardNumbers.isIn(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"T2-004711", "4111111111111112", "411111111111", "2026-06-15 09:10", "41111111111111111111", ""})
    void other_numbers_are_receipts(String text) {
        assertFalse(CardNumbers.isIn(text));
    }

    @Test
    void nothing_is_no_number() {
        assertFalse(CardNumbers.isIn(null));
    }
}
