package lv.ocma.appointments.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Counts the live visits of a customer, from today on and by an index, so that it costs the same however many were booked before. The
 * customer is locked until the transaction ends: of two bookings at once, the second sees the first.
 */
@ApplicationScoped
public class Limits {

    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)";

    private static final String OF_PERSON = "b.person = :person";

    private static final String OF_CONTACT =
            "b.person is null and (b.contact_email_hash = :email or b.contact_phone_hash = :phone)";

    /** Limits may have been higher once: what is beyond them counts for the same day still. */
    private static final int SOME = 100;

    private final Session session;
    private final Allowance allowance;
    private final Clock clock;
    private final int most;

    /** Demo users are few, and everyone who tries the API books as one of them: as a person each would soon have too many. */
    private final boolean personsAreShared;

    Limits(
            Session session,
            LimitRules rules,
            Clock clock,
            @ConfigProperty(name = "ocma.demo-credentials") boolean demoCredentials) {
        this.personsAreShared = demoCredentials;
        this.session = session;
        this.allowance = new Allowance(rules);
        this.clock = clock;
        this.most = rules.visits() + SOME;
    }

    /**
     * Which limits a visit for these services on that day breaks; none where it may be.
     *
     * @param except a visit that is not counted, as it is the one that changes; null for a new one
     */
    public List<Breach> breaches(Customer customer, Set<String> services, LocalDate day, @Nullable UUID except) {
        return breaches(customer, services, day, except, Optional.empty());
    }

    /**
     * As {@link #breaches(Customer, Set, LocalDate, UUID)}, of a part of a visit: the rest of it stays one of those that are counted.
     *
     * @param whole the visit that is parted
     * @param staying services of the rest of it
     */
    public List<Breach> breachesOfPart(
            Customer customer, Set<String> services, LocalDate day, UUID whole, Set<String> staying) {
        var rest = new Held(day, staying, customer.client(), customer.companyHash());
        return breaches(customer, services, day, whole, Optional.of(rest));
    }

    private List<Breach> breaches(
            Customer customer, Set<String> services, LocalDate day, @Nullable UUID except, Optional<Held> rest) {
        if (personsAreShared && customer.person() != null) {
            return List.of();
        }
        customer.keys().forEach(this::lock);
        return allowance.breaches(held(customer, except), rest, customer, services, day);
    }

    /** Which visit breaks it is not told: who knows an address would else learn of the visits of others. */
    public static Conflict refusal(Breach breach) {
        return switch (breach) {
            case Breach.SameDay same ->
                new Conflict("duplicate-booking", Map.of("rule", "SAME_SERVICE_SAME_DAY", "service", same.service()));
            case Breach.OfService of ->
                new Conflict(
                        "too-many-bookings",
                        Map.of("rule", "VISITS_FOR_ONE_SERVICE", "limit", of.limit(), "service", of.service()));
            case Breach.Visits all ->
                new Conflict("too-many-bookings", Map.of("rule", "VISITS_OF_ONE_CUSTOMER", "limit", all.limit()));
        };
    }

    private void lock(String key) {
        session.createNativeQuery(LOCK, String.class).setParameter("key", key).getSingleResult();
    }

    private List<Held> held(Customer customer, @Nullable UUID except) {
        var person = customer.person();
        var today = clock.instant().atZone(Zones.RIGA).toLocalDate();
        var live = """
            select b.starts_at, b.client, b.company_hash,
              array(select distinct i.service from booking_item i where i.booking = b.id) as services
            from booking b
            where %s and b.starts_at >= :from and (cast(:except as uuid) is null or b.id <> cast(:except as uuid))
              and b.status in ('BOOKED', 'CHECKED_IN', 'CALLED', 'SERVING', 'PARKED')
            order by b.starts_at limit :most""".formatted(person == null ? OF_CONTACT : OF_PERSON);
        var query = session.createNativeQuery(live, Tuple.class)
                .addScalar("starts_at", Instant.class)
                .addScalar("client", String.class)
                .addScalar("company_hash", String.class)
                .addScalar("services", String[].class)
                .setParameter("from", today.atStartOfDay(Zones.RIGA).toInstant())
                .setParameter("except", except, UUID.class)
                .setParameter("most", most);
        if (person == null) {
            query.setParameter("email", customer.emailHash(), String.class)
                    .setParameter("phone", customer.phoneHash(), String.class);
        } else {
            query.setParameter("person", person);
        }
        return query.getResultList().stream().map(Limits::held).toList();
    }

    private static Held held(Tuple row) {
        return new Held(
                row.get("starts_at", Instant.class).atZone(Zones.RIGA).toLocalDate(),
                Set.of(row.get("services", String[].class)),
                row.get("client", String.class),
                row.get("company_hash", String.class));
    }
}
