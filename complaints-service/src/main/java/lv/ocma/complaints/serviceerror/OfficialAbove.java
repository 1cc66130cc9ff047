package lv.ocma.complaints.serviceerror;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lv.ocma.complaints.staff.Employee;

/** Who must be told of an error: the nearest official above the employee who erred who is there to hear it, or who stands in for them (P9). */
final class OfficialAbove {

    private final Employee erred;
    private final Function<String, Optional<Employee>> byId;

    OfficialAbove(Employee erred, Function<String, Optional<Employee>> byId) {
        this.erred = erred;
        this.byId = byId;
    }

    /** Empty where there is nobody above, or nobody above can be told: then the head office is. */
    Optional<Employee> find() {
        return next(Set.of());
    }

    /**
     * As {@link #find}, where some were told already and have not taken it up.
     *
     * @param told {@code sub} of each
     */
    Optional<Employee> next(Set<String> told) {
        var passed = new HashSet<String>();
        var above = erred.superior();
        while (above != null && passed.add(above)) {
            var official = byId.apply(above).orElse(null);
            if (official == null) {
                return Optional.empty();
            }
            var present = present(official).filter(each -> !told.contains(each.subject()));
            if (present.isPresent() && !told.contains(official.subject())) {
                return present;
            }
            above = official.superior();
        }
        return Optional.empty();
    }

    private Optional<Employee> present(Employee official) {
        return official.present(byId, each -> !each.isConcernedBy(erred.id()));
    }
}
