package lv.ocma.appointments.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.ocma.platform.testing.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final Customer PERSON = new Customer(UUID.randomUUID(), null, null, "front-end", null);
    private static final Customer CONTACT = new Customer(null, "email", null, "front-end", null);

    /** Six in all, three for one service, one for it on one day, two for a passport. */
    private static final LimitRules RULES = new LimitRules() {
        @Override
        public int visits() {
            return 6;
        }

        @Override
        public int visitsForOneService() {
            return 3;
        }

        @Override
        public int visitsForOneServiceOnOneDay() {
            return 1;
        }

        @Override
        public Map<String, Integer> services() {
            return Map.of("passport", 2);
        }
    };

    private final List<Held> held = new ArrayList<>();

    @Test
    void a_visit_for_the_same_service_on_the_same_day_is_one_too_many() {
        has(DAY, "eid-card", null);

        assertEquals(Optional.of(new Breach.SameDay("eid-card")), breach(PERSON, "eid-card"));
        assertEquals(Optional.empty(), breach(PERSON, "passport"));
    }

    @Test
    void a_visit_for_a_company_is_apart_from_the_own_on_that_day() {
        has(DAY, "eid-card", "a company");

        assertEquals(Optional.empty(), breach(PERSON, "eid-card"));
        assertEquals(
                Optional.of(new Breach.SameDay("eid-card")),
                breach(new Customer(PERSON.person(), null, null, "front-end", "a company"), "eid-card"));
    }

    @Test
    void a_service_has_the_limit_that_is_set_for_it_or_the_common_one() {
        has(DAY.plusDays(1), "passport", null);
        has(DAY.plusDays(2), "passport", null);
        has(DAY.plusDays(1), "eid-card", null);
        has(DAY.plusDays(2), "eid-card", null);

        assertEquals(Optional.of(new Breach.OfService("passport", 2)), breach(PERSON, "passport"));
        assertEquals(Optional.empty(), breach(PERSON, "eid-card"));
        has(DAY.plusDays(3), "eid-card", null);
        assertEquals(Optional.of(new Breach.OfService("eid-card", 3)), breach(PERSON, "eid-card"));
    }

    @Test
    void what_stays_of_a_visit_that_is_parted_counts_for_its_services_though_not_for_its_day() {
        has(DAY.plusDays(1), "eid-card", null);
        has(DAY.plusDays(2), "eid-card", null);
        var rest = new Held(DAY, Set.of("eid-card", "passport"), "front-end", null);

        assertEquals(
                Optional.of(new Breach.OfService("eid-card", 3)),
                first(new Allowance(RULES).breaches(held, Optional.of(rest), PERSON, Set.of("eid-card"), DAY)));
        assertEquals(
                Optional.empty(),
                first(new Allowance(RULES).breaches(held, Optional.of(rest), PERSON, Set.of("passport"), DAY)));
    }

    @Test
    void a_person_has_a_limit_in_all() {
        for (int i = 0; i < 5; i++) {
            has(DAY, "service-" + i, null);
        }
        assertEquals(Optional.empty(), breach(PERSON, "eid-card"));

        has(DAY, "service-5", null);
        assertEquals(Optional.of(new Breach.Visits(6)), breach(PERSON, "eid-card"));
    }

    @Test
    void a_contact_has_its_limit_with_each_client_and_no_second_visit_of_a_day_with_any() {
        for (int i = 0; i < 6; i++) {
            held.add(new Held(DAY, Set.of("service-" + i), "front-end-2", null));
        }

        assertEquals(Optional.empty(), breach(CONTACT, "eid-card"));
        assertEquals(Optional.of(new Breach.SameDay("service-0")), breach(CONTACT, "service-0"));
    }

    /** Who may go on in spite of the first, as staff may, learns of the others. */
    @Test
    @Clause({"R1", "R2"})
    void a_second_visit_of_a_day_hides_no_other_limit() {
        for (int i = 0; i < 3; i++) {
            has(DAY, "eid-card", null);
        }

        assertEquals(
                List.of(new Breach.SameDay("eid-card"), new Breach.OfService("eid-card", 3)),
                breaches(PERSON, "eid-card"));
    }

    private void has(LocalDate day, String service, @Nullable String companyHash) {
        held.add(new Held(day, Set.of(service), "front-end", companyHash));
    }

    private Optional<Breach> breach(Customer customer, String service) {
        return first(breaches(customer, service));
    }

    private List<Breach> breaches(Customer customer, String service) {
        return new Allowance(RULES).breaches(held, Optional.empty(), customer, Set.of(service), DAY);
    }

    private static Optional<Breach> first(List<Breach> breaches) {
        return breaches.stream().findFirst();
    }
}
