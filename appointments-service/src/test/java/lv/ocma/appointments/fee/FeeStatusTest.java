package lv.ocma.appointments.fee;

import static lv.ocma.appointments.fee.FeeStatus.DUE;
import static lv.ocma.appointments.fee.FeeStatus.LAPSED;
import static lv.ocma.appointments.fee.FeeStatus.PAID;
import static lv.ocma.appointments.fee.FeeStatus.PARTLY_PAID;
import static lv.ocma.appointments.fee.FeeStatus.WAIVED;
import static lv.ocma.appointments.fee.FeeStatus.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FeeStatusTest {

    private static final Map<FeeStatus, Set<FeeStatus>> EXPECTED = Map.of(
            DUE, Set.of(PARTLY_PAID, PAID, WAIVED, WITHDRAWN, LAPSED),
            PARTLY_PAID, Set.of(DUE, PARTLY_PAID, PAID, WAIVED, LAPSED),
            PAID, Set.of(DUE, PARTLY_PAID, PAID, WITHDRAWN, LAPSED),
            LAPSED, Set.of(DUE, PARTLY_PAID, PAID, LAPSED),
            WAIVED, Set.of(),
            WITHDRAWN, Set.of());

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    @Clause("R5")
    void a_fee_goes_only_where_its_status_leads(FeeStatus from, FeeStatus to) {
        assertEquals(EXPECTED.getOrDefault(from, Set.of()).contains(to), from.mayBecome(to));
    }

    @Test
    void what_is_paid_decides_between_due_partly_and_paid() {
        assertEquals(DUE, FeeStatus.of(Money.of("0.01"), Money.ZERO));
        assertEquals(PARTLY_PAID, FeeStatus.of(Money.of("0.02"), Money.of("0.01")));
        assertEquals(PAID, FeeStatus.of(Money.of("0.02"), Money.of("0.02")));
        assertEquals(PAID, FeeStatus.of(Money.ZERO, Money.ZERO));
    }

    static Stream<Arguments> pairs() {
        return Stream.of(FeeStatus.values())
                .flatMap(from -> Stream.of(FeeStatus.values()).map(to -> Arguments.of(from, to)));
    }
}
