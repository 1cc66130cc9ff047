package lv.ocma.complaints.reminder;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lv.ocma.complaints.staff.Employee;

/** Who is warned of a case at its stages: never whom it is about, and who stands in for whoever is away. Plain rule. */
final class Warned {

    private final Function<String, Optional<Employee>> byId;

    Warned(Function<String, Optional<Employee>> byId) {
        this.byId = byId;
    }

    /**
     * @param division ids of the place of the case and of the division that it is a branch of
     * @return each once; empty where nobody is known
     */
    Stream<Employee> of(Stage stage, RunningCase running, Set<String> division) {
        var examiner = Optional.ofNullable(running.examiner()).flatMap(byId);
        return switch (stage) {
            case EXAMINER -> examiner.flatMap(each -> there(each, running)).stream();
            case SUPERIOR -> superior(examiner, running).stream();
            case MANAGER -> manager(examiner, running, division).stream();
            case OVERDUE ->
                Stream.of(superior(examiner, running), manager(examiner, running, division))
                        .flatMap(Optional::stream)
                        .distinct();
        };
    }

    private Optional<Employee> superior(Optional<Employee> examiner, RunningCase running) {
        return examiner.flatMap(this::above).flatMap(each -> there(each, running));
    }

    /** The highest official above the examiner who works in the division; where none does, the nearest above. */
    private Optional<Employee> manager(Optional<Employee> examiner, RunningCase running, Set<String> division) {
        var passed = new HashSet<String>();
        var highest = examiner.flatMap(this::above);
        var next = highest.flatMap(this::above);
        while (next.isPresent()
                && passed.add(next.get().id())
                && division.contains(String.valueOf(next.get().place()))) {
            highest = next;
            next = next.flatMap(this::above);
        }
        return highest.flatMap(each -> there(each, running));
    }

    private Optional<Employee> above(Employee employee) {
        return Optional.ofNullable(employee.superior()).flatMap(byId);
    }

    private Optional<Employee> there(Employee official, RunningCase running) {
        return official.present(byId, each -> !each.id().equals(running.named()));
    }
}
