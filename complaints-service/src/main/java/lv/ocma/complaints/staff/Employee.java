package lv.ocma.complaints.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An employee as the public may know them, and who answers for them.
 *
 * @param id in the staff directory
 * @param subject {@code sub} of their tokens; null while no account is known
 * @param name given name and surname
 * @param place where they work; null where the directory has not told
 * @param superior id of the nearest official above who is employed; null where there is none
 * @param standsIn ids of who stands in today; empty while they are there themselves
 * @param gone not employed any more: still named in what they did, and given nothing to do
 */
public record Employee(
        String id,
        @Nullable String subject,
        String name,
        @Nullable String place,
        @Nullable String superior,
        List<String> standsIn,
        boolean gone) {

    public Employee {
        standsIn = List.copyOf(standsIn);
    }

    /** Whether somebody else does their work today. */
    public boolean isAway() {
        return !standsIn.isEmpty();
    }

    /** Whether something that concerns this employee is about them or their superior, so that it is not for them to examine (P1, P8). */
    public boolean isConcernedBy(String employee) {
        return employee.equals(id) || employee.equals(superior);
    }

    /** Never the name: an employee may end up in a log. */
    @Override
    public String toString() {
        return "Employee[" + id + "]";
    }
}
