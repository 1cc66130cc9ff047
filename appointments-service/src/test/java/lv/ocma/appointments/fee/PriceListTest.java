package lv.ocma.appointments.fee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lv.ocma.appointments.catalogue.Terms;
import lv.ocma.contracts.divisions.PublishedVersion.Fee;
import lv.ocma.platform.testing.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceListTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final int ROUNDS = 300;

    @Test
    @Clause("R5")
    void the_price_of_the_day_counts_and_its_id_stays() {
        var terms = terms(List.of(
                fee("44.00", 10, null, DAY.minusYears(1), DAY.minusDays(1)), fee("50.00", 10, null, DAY, null)));

        var before = new PriceList(terms, DAY.minusDays(1)).options();
        var now = new PriceList(terms, DAY).options();
        assertEquals(List.of("44.00"), amounts(before));
        assertEquals(List.of("50.00"), amounts(now));
        assertEquals(before.getFirst().id(), now.getFirst().id());
        assertEquals(List.of(), new PriceList(terms, DAY.minusYears(2)).options());
    }

    @Test
    @Clause("R5")
    void urgency_and_relief_are_options_of_their_own() {
        var list = new PriceList(
                terms(List.of(
                        fee("50.00", 10, null, null, null),
                        fee("75.00", 2, null, null, null),
                        fee("25.00", 10, "under 20", null, null))),
                DAY);

        assertEquals(List.of("50.00", "75.00", "25.00"), amounts(list.options()));
        assertEquals(3, list.options().stream().map(FeeOption::id).distinct().count());
    }

    @Test
    void a_translation_that_comes_later_makes_no_other_option() {
        var before = FeeOption.of("passport", relief(Map.of("en", "Under 20")));
        var after = FeeOption.of("passport", relief(Map.of("en", "under  20", "lv", "līdz 20 gadiem")));

        assertEquals(before.id(), after.id());
        assertNotEquals(
                before.id(),
                FeeOption.of("eid-card", relief(Map.of("en", "Under 20"))).id());
    }

    @Test
    void a_service_of_which_an_older_release_told_no_versions_has_no_known_fee() {
        assertEquals(List.of(), new PriceList(new Terms("x", Map.of(), List.of()), DAY).options());
    }

    @Test
    @Clause("R5")
    void of_any_price_list_lines_add_up_a_relief_never_raises_and_one_list_holds_on_a_day() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var told = "seed " + seed + ", round " + round;
            var fees = randomFees(random);
            var day = DAY.plusDays(random.nextInt(60) - 30);
            var list = new PriceList(terms(fees), day);

            var holding = fees.stream()
                    .filter(fee -> !day.isBefore(fee.validFrom()) && !day.isAfter(fee.validTo()))
                    .count();
            assertEquals(holding, list.options().size(), told);
            for (var option : list.options()) {
                list.options().stream()
                        .filter(full -> option.isReduced() && !full.isReduced() && full.isForTheSameAs(option))
                        .forEach(full -> assertTrue(option.price().compareTo(full.price()) <= 0, told));
            }
            var charges = new ArrayList<Charge>();
            list.options().forEach(option -> charges.add(new Charge("x", 1, option, 1 + random.nextInt(Charge.MOST))));
            var cents = charges.stream()
                    .mapToLong(
                            charge -> charge.option().price().movePointRight(2).longValueExact() * charge.quantity())
                    .sum();
            assertEquals(BigDecimal.valueOf(cents, 2), Charge.total(charges), told);
        }
    }

    /** Lists that follow one another, each with some urgencies and reliefs, at prices without reason. */
    private static List<Fee> randomFees(Random random) {
        var fees = new ArrayList<Fee>();
        var from = DAY.minusDays(60);
        while (from.isBefore(DAY.plusDays(60))) {
            var to = from.plusDays(random.nextInt(30));
            for (int workingDays = 1; workingDays <= 1 + random.nextInt(4); workingDays++) {
                fees.add(fee(price(random), workingDays, null, from, to));
                if (random.nextBoolean()) {
                    fees.add(fee(price(random), workingDays, "a child", from, to));
                }
            }
            from = to.plusDays(1 + random.nextInt(3));
        }
        return fees;
    }

    private static String price(Random random) {
        return BigDecimal.valueOf(random.nextInt(100_000), 2).toPlainString();
    }

    private static Terms terms(List<Fee> fees) {
        return new Terms("x", Map.of(), List.of(new Terms.Version(null, null, fees, null, null, null)));
    }

    private static Fee fee(
            String amount, int workingDays, @Nullable String relief, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Fee(
                amount,
                "EUR",
                workingDays,
                null,
                relief == null ? null : Map.of("en", relief),
                null,
                null,
                null,
                from,
                to,
                null);
    }

    private static Fee relief(Map<String, String> relief) {
        return new Fee("25.00", "EUR", 10, null, relief, null, null, null, null, null, null);
    }

    private static List<String> amounts(List<FeeOption> options) {
        return options.stream().map(FeeOption::amount).toList();
    }
}
