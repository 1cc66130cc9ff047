package lv.ocma.appointments.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.ocma.appointments.catalogue.Terms;
import lv.ocma.contracts.divisions.PublishedVersion.Dispute;
import lv.ocma.contracts.divisions.PublishedVersion.Enactment;
import lv.ocma.contracts.divisions.PublishedVersion.RefusalGround;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.testing.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    @Test
    @Clause("P4")
    void a_ground_carries_a_refusal_on_its_days_alone() {
        var grounds = on(DAY, service("a", "P1M", ground("OLD", null, DAY.minusDays(1)), ground("NOW", DAY, null)));

        assertEquals(List.of("NOW"), codes(grounds.of(Set.of("a"), List.of("NOW"))));
        var old = assertThrows(Invalid.class, () -> grounds.of(Set.of("a"), List.of("NOW", "OLD")));
        assertEquals("/grounds/1", old.violations().getFirst().at());
    }

    @Test
    @Clause("P4")
    void each_service_needs_a_ground_of_its_own() {
        var grounds =
                on(DAY, service("a", "P1M", ground("A", null, null)), service("b", "P1M", ground("B", null, null)));

        assertEquals(List.of("A", "B"), codes(grounds.of(Set.of("a", "b"), List.of("A", "B"))));
        var one = assertThrows(Invalid.class, () -> grounds.of(Set.of("a", "b"), List.of("A")));
        assertEquals("ground-needed", one.violations().getFirst().code());
    }

    @Test
    @Clause("P4")
    void where_the_catalogue_knows_no_ground_nothing_is_refused() {
        var none =
                assertThrows(Conflict.class, () -> on(DAY, service("a", "P1M")).of(Set.of("a"), List.of("A")));
        assertEquals("no-refusal-grounds", none.getMessage());
        assertThrows(Conflict.class, () -> on(DAY).of(Set.of("unknown"), List.of("A")));
    }

    @Test
    void services_that_are_disputed_differently_are_refused_apart() {
        var grounds = on(DAY, service("a", "P1M"), service("b", "P1M"), service("c", "P1Y"));

        assertEquals("P1M", grounds.dispute(Set.of("a", "b")).period());
        assertThrows(Invalid.class, () -> grounds.dispute(Set.of("a", "c")));
        assertThrows(Conflict.class, () -> grounds.dispute(Set.of("unknown")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-15, P1M, 2026-07-15",
        "2026-01-31, P1M, 2026-02-28",
        "2028-01-31, P1M, 2028-02-29",
        "2026-12-31, P1M, 2027-01-31",
        "2026-06-15, P1Y, 2027-06-15",
        "2026-06-15, P10D, 2026-06-25"
    })
    @Clause("V4")
    void the_month_of_the_law_ends_on_the_same_day_or_on_the_last_one(
            LocalDate handedOver, String period, LocalDate until) {
        assertEquals(until, Decision.Dispute.until(handedOver, period));
    }

    private static Grounds on(LocalDate day, Terms... terms) {
        var byId = new HashMap<String, Terms>();
        for (var each : terms) {
            byId.put(each.service(), each);
        }
        return new Grounds(byId, day);
    }

    private static Terms service(String id, String period, RefusalGround... grounds) {
        return new Terms(
                id,
                Map.of(),
                List.of(new Terms.Version(
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(grounds),
                        new Dispute("ocma", period, null, false, "invented"))));
    }

    private static RefusalGround ground(String code, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new RefusalGround(
                code, Map.of("lv", code), new Enactment(Map.of("lv", "Likums"), "7", null), from, to, "invented");
    }

    private static List<String> codes(List<Decision.Ground> grounds) {
        return grounds.stream().map(Decision.Ground::code).toList();
    }
}
