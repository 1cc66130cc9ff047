package lv.ocma.divisions.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import lv.ocma.divisions.catalogue.ServiceView.FeeView;
import lv.ocma.divisions.catalogue.ServiceView.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeViewTest {

    @ParameterizedTest
    @CsvSource({
        "2025-01-01,2025-12-31,2024-12-31,false",
        "2025-01-01,2025-12-31,2025-01-01,true",
        "2025-01-01,2025-12-31,2025-12-31,true",
        "2025-01-01,2025-12-31,2026-01-01,false",
        "2026-01-01,,2099-01-01,true",
        ",2024-12-31,2000-01-01,true",
        ",,2026-06-22,true"
    })
    void a_fee_holds_from_its_first_date_to_its_last(
            @Nullable LocalDate from, @Nullable LocalDate to, LocalDate date, boolean holds) {
        var fee = new FeeView(new Money("50.00", "EUR"), null, null, null, null, null, null, from, to, null);

        assertEquals(holds, fee.holdsOn(date));
    }
}
