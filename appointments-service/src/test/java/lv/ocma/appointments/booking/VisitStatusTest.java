package lv.ocma.appointments.booking;

import static lv.ocma.appointments.booking.VisitStatus.BOOKED;
import static lv.ocma.appointments.booking.VisitStatus.CALLED;
import static lv.ocma.appointments.booking.VisitStatus.CANCELLED;
import static lv.ocma.appointments.booking.VisitStatus.CHECKED_IN;
import static lv.ocma.appointments.booking.VisitStatus.CONTACT_ENDED;
import static lv.ocma.appointments.booking.VisitStatus.MISSED;
import static lv.ocma.appointments.booking.VisitStatus.PARKED;
import static lv.ocma.appointments.booking.VisitStatus.REFUSED;
import static lv.ocma.appointments.booking.VisitStatus.SERVED;
import static lv.ocma.appointments.booking.VisitStatus.SERVING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VisitStatusTest {

    private static final Map<VisitStatus, Set<VisitStatus>> EXPECTED = Map.of(
            BOOKED, Set.of(CHECKED_IN, CANCELLED, MISSED),
            CHECKED_IN, Set.of(CALLED, CONTACT_ENDED, CANCELLED, MISSED),
            CALLED, Set.of(SERVING, CHECKED_IN, PARKED, CONTACT_ENDED, MISSED),
            SERVING, Set.of(SERVED, REFUSED, PARKED, CHECKED_IN, CONTACT_ENDED),
            PARKED, Set.of(CALLED, CONTACT_ENDED, CANCELLED, MISSED),
            SERVED, Set.of(),
            REFUSED, Set.of(),
            CONTACT_ENDED, Set.of(),
            CANCELLED, Set.of(),
            MISSED, Set.of());

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    void a_visit_goes_only_where_its_status_leads(VisitStatus from, VisitStatus to) {
        assertEquals(EXPECTED.getOrDefault(from, Set.of()).contains(to), from.mayBecome(to));
    }

    @Test
    void every_status_is_reached_from_a_booking() {
        var reached = EnumSet.of(BOOKED);
        var next = new ArrayDeque<>(List.of(BOOKED));
        while (!next.isEmpty()) {
            next.remove().next().stream().filter(reached::add).forEach(next::add);
        }

        assertEquals(EnumSet.allOf(VisitStatus.class), reached);
    }

    static Stream<Arguments> pairs() {
        return Stream.of(VisitStatus.values())
                .flatMap(from -> Stream.of(VisitStatus.values()).map(to -> Arguments.of(from, to)));
    }
}
