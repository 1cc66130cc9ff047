package lv.ocma.complaints.casefile;

import java.util.Set;
import lv.ocma.complaints.staff.Employee;
import org.jspecify.annotations.Nullable;

/**
 * Whom a case concerns, so that they neither examine nor decide nor move it (P1, P8). Plain rule.
 *
 * @param named id of the employee whom it names; null where it names nobody
 * @param conflicted ids of those who have a conflict of interest
 */
record Concern(@Nullable String named, Set<String> conflicted) {

    Concern {
        conflicted = Set.copyOf(conflicted);
    }

    /** Whom it names, who reports to them directly, and who has a conflict of interest. */
    boolean is(Employee employee) {
        return conflicted.contains(employee.id()) || (named != null && employee.isConcernedBy(named));
    }
}
