package lv.ocma.appointments.limit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one more visit may be beside those that a customer has. Plain calculation. A visit of the same day is looked for first: it is most
 * likely a mistake, and the one answer of which the customer can make something at once.
 */
final class Allowance {

    private final LimitRules rules;

    Allowance(LimitRules rules) {
        this.rules = rules;
    }

    /**
     * All that it breaks, what is looked for first being first.
     *
     * @param held the live visits of the customer, whatever the client and the company
     * @param rest what stays of a visit of which this is a part: it is one of those that they have, but parts of one visit may be on one day
     */
    List<Breach> breaches(
            Collection<Held> held, Optional<Held> rest, Customer customer, Set<String> services, LocalDate day) {
        var all = Stream.concat(held.stream(), rest.stream()).toList();
        return Stream.of(
                        sameDay(held, customer, services, day),
                        ofService(counted(all, customer), services),
                        inAll(counted(all, customer)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Breach> sameDay(Collection<Held> held, Customer customer, Set<String> services, LocalDate day) {
        Predicate<Held> then =
                visit -> visit.day().equals(day) && Objects.equals(visit.companyHash(), customer.companyHash());
        return services.stream()
                .sorted()
                .filter(service -> count(held, service, then) >= rules.visitsForOneServiceOnOneDay())
                .<Breach>map(Breach.SameDay::new)
                .findFirst();
    }

    private Optional<Breach> ofService(Collection<Held> held, Set<String> services) {
        return services.stream()
                .sorted()
                .filter(service -> count(held, service, any -> true) >= limit(service))
                .<Breach>map(service -> new Breach.OfService(service, limit(service)))
                .findFirst();
    }

    private Optional<Breach> inAll(Collection<Held> held) {
        return held.size() >= rules.visits() ? Optional.of(new Breach.Visits(rules.visits())) : Optional.empty();
    }

    /** Of a contact only the visits with the same client. */
    private static Collection<Held> counted(Collection<Held> held, Customer customer) {
        return customer.person() != null
                ? held
                : held.stream()
                        .filter(visit -> Objects.equals(visit.client(), customer.client()))
                        .toList();
    }

    private static long count(Collection<Held> held, String service, Predicate<Held> which) {
        return held.stream()
                .filter(visit -> visit.services().contains(service))
                .filter(which)
                .count();
    }

    private int limit(String service) {
        return rules.services().getOrDefault(service, rules.visitsForOneService());
    }
}
