package lv.ocma.appointments.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyTest {

    @ParameterizedTest
    @CsvSource({"40000000034, true", "40000000049, true", "40000000035, false", "40000000043, false"})
    void the_digits_of_a_number_fit_each_other_or_do_not(String number, boolean fits) {
        assertEquals(fits, new Company(number, "SIA Paraugs").looksRight());
    }

    @ParameterizedTest
    @ValueSource(strings = {"40000000034", "Paraugs"})
    void a_company_tells_a_log_nothing_of_itself(String secret) {
        assertFalse(new Company("40000000034", "SIA Paraugs").toString().contains(secret));
    }
}
