package lv.ocma.notifications.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginatorTest {

    @ParameterizedTest
    @CsvSource({
        "PMLP, ALPHANUMERIC, UNKNOWN, PMLP",
        "PMLP Latvia, ALPHANUMERIC, UNKNOWN, PMLP Latvia",
        "+37167219639, INTERNATIONAL, ISDN, 37167219639",
        "1188, UNKNOWN, UNKNOWN, 1188",
    })
    void a_sender_is_a_name_or_a_number(
            String written, TypeOfNumber type, NumberingPlanIndicator plan, String address) {
        assertEquals(new Originator(type, plan, address), Originator.of(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PMLP of Latvia", "Pilsonība", "67219639000000", "+0123456", "", "..."})
    void what_no_phone_would_show_stops_the_start(String written) {
        assertThrows(IllegalArgumentException.class, () -> Originator.of(written));
    }

    @Test
    void without_one_the_provider_puts_in_its_own() {
        assertEquals("", Originator.NONE.address());
    }
}
