package lv.ocma.appointments.refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.ocma.appointments.catalogue.Terms;
import lv.ocma.contracts.divisions.PublishedVersion;
import lv.ocma.contracts.divisions.PublishedVersion.RefusalGround;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Which grounds of the catalogue carry a refusal on a day, and where it is disputed. Plain calculation. */
final class Grounds {

    private static final String POINTER = "/grounds";

    private final Map<String, Terms> terms;
    private final LocalDate day;

    Grounds(Map<String, Terms> terms, LocalDate day) {
        this.terms = terms;
        this.day = day;
    }

    /**
     * Each code is a ground of one of the services, and each service has one among them.
     *
     * @throws Conflict where the catalogue knows no ground at all for one of the services
     */
    List<Decision.Ground> of(Set<String> services, List<String> codes) {
        var known = new LinkedHashMap<String, Set<String>>();
        var texts = new LinkedHashMap<String, RefusalGround>();
        for (var service : new TreeSet<>(services)) {
            var grounds = Optional.ofNullable(terms.get(service))
                    .map(each -> each.grounds(day))
                    .orElse(List.of());
            if (grounds.isEmpty()) {
                throw new Conflict("no-refusal-grounds", Map.of("service", service));
            }
            known.put(service, grounds.stream().map(RefusalGround::code).collect(Collectors.toSet()));
            grounds.forEach(ground -> texts.putIfAbsent(ground.code(), ground));
        }
        var violations = new ArrayList<Violation>();
        for (int at = 0; at < codes.size(); at++) {
            if (!texts.containsKey(codes.get(at))) {
                violations.add(Violation.body(POINTER + "/" + at, "unknown-ground"));
            }
        }
        known.forEach((service, each) -> {
            if (codes.stream().noneMatch(each::contains)) {
                violations.add(Violation.body(POINTER, "ground-needed", Map.of("service", service)));
            }
        });
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return codes.stream()
                .map(code -> ground(Objects.requireNonNull(texts.get(code))))
                .toList();
    }

    /**
     * One for all of the services: decisions that are disputed at different places are written apart.
     *
     * @throws Conflict where the catalogue does not know it
     */
    PublishedVersion.Dispute dispute(Set<String> services) {
        PublishedVersion.@Nullable Dispute one = null;
        for (var service : new TreeSet<>(services)) {
            var told = Optional.ofNullable(terms.get(service))
                    .flatMap(each -> each.on(day))
                    .flatMap(version -> Optional.ofNullable(version.dispute()))
                    .orElseThrow(() -> new Conflict("dispute-not-known", Map.of("service", service)));
            if (one != null
                    && !(one.authority().equals(told.authority())
                            && one.period().equals(told.period()))) {
                throw new Invalid(Violation.body("/items", "one-dispute"));
            }
            one = told;
        }
        return Objects.requireNonNull(one, "no services");
    }

    private static Decision.Ground ground(RefusalGround told) {
        return new Decision.Ground(
                told.code(),
                told.text(),
                told.enactment().title(),
                told.enactment().section(),
                told.enactment().link());
    }
}
