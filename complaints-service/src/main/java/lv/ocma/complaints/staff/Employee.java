package lv.ocma.complaints.staff;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    /** Who does their work today: themselves, or the first who stands in for them and is there; empty where nobody has an account who may. */
    public Optional<Employee> present(Function<String, Optional<Employee>> byId, Predicate<Employee> may) {
        var there = isAway() ? standsIn.stream().map(byId).flatMap(Optional::stream) : Stream.of(this);
        return there.filter(each -> !each.isAway() && !each.gone() && each.subject() != null)
                .filter(may)
                .findFirst();
    }

    /** Never the name: an employee may end up in a log. */
    @Override
    public String toString() {
        return "Employee[" + id + "]";
    }
}
