package lv.ocma.notifications.suppression;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailedForGoodTest {

    @ParameterizedTest
    @ValueSource(strings = {"bounce-5.1.1", "bounce-5.1.2", "bounce-5.1.10", "smtp-550-5.1.1", "smtp-556-5.1.10"})
    void an_address_that_does_not_exist_gets_no_more_mail(String reason) {
        assertTrue(FailedForGood.says(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bounce-5.2.2",
                "bounce-4.1.1",
                "smtp-450-4.1.1",
                "smtp-550",
                "smtp-550-5.7.1",
                "smtp-550-5.1.8",
                "bounce-5.1.7",
                "bounce-5.1.11",
                "bounce-unproven-5.1.1",
                "bounce-elsewhere-5.1.1",
                "not-accepted-in-time"
            })
    void whatever_else_goes_wrong_is_no_fault_of_the_address(String reason) {
        assertFalse(FailedForGood.says(reason));
    }
}
