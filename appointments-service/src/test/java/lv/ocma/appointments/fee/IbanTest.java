package lv.ocma.appointments.fee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

class IbanTest {

    @Test
    void the_accounts_of_the_treasury_and_of_the_standard_are_right() {
        for (var iban : List.of("LV86TREL1060140918200", "LV37TREL1060140918500", "GB82WEST12345698765432")) {
            assertTrue(Iban.isRight(iban), iban);
        }
    }

    @Test
    void a_mistyped_account_stops_the_start() {
        for (var iban : List.of("LV86TREL1060140918201", "LV68TREL1060140918200", "LV86TREL106014091820", "lv86", "")) {
            assertFalse(Iban.isRight(iban), iban);
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new PaymentAccount(
                        List.of("x"), null, "Valsts kase", "9", "LV86TREL1060140918201", "B", null, null, "invented"));
    }

    @Test
    @Clause("R5")
    void the_payment_reference_comes_from_the_visit_and_one_wrong_sign_is_noticed() {
        assertTrue(PaymentReference.of("K7M4-94XF", 1).matches("RF\\d\\d" + "K7M494XF1"));
        assertEquals("RF18539007547034", Iban.creditorReference("539007547034")); // the example of the standard
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var right = Iban.creditorReference(
                    Integer.toString(random.nextInt(1 << 30), 36).toUpperCase(Locale.ROOT));
            assertTrue(Iban.isCreditorReference(right), "seed " + seed + ": " + right);
            int at = 4 + random.nextInt(right.length() - 4);
            char sign = right.charAt(at);
            char other = Character.isDigit(sign)
                    ? (char) ('0' + (sign - '0' + 1) % 10)
                    : sign == 'Z' ? 'A' : (char) (sign + 1);
            var wrong = right.substring(0, at) + other + right.substring(at + 1);
            assertFalse(Iban.isCreditorReference(wrong), "seed " + seed + ": " + wrong);
        }
    }
}
