package lv.ocma.complaints.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import lv.ocma.complaints.casefile.Kind;
import lv.ocma.complaints.casefile.Roster;
import lv.ocma.complaints.staff.Employee;
import lv.ocma.complaints.staff.Employees;

/** Those who are there today, and for those who are not, whoever stands in for them. */
@ApplicationScoped
class ExaminersOfPlaces implements Roster {

    private final Enrolments enrolments;
    private final Employees employees;

    ExaminersOfPlaces(Enrolments enrolments, Employees employees) {
        this.enrolments = enrolments;
        this.employees = employees;
    }

    @Override
    public List<Employee> examiners(List<String> places, Kind kind) {
        var enrolled = employees.byIds(enrolments.employees(places, kind.name())).stream()
                .filter(each -> each.place() != null && places.contains(each.place()))
                .toList();
        var deputies = employees.byIds(enrolled.stream()
                .filter(Employee::isAway)
                .flatMap(away -> away.standsIn().stream())
                .distinct()
                .toList());
        return Stream.concat(enrolled.stream(), deputies.stream())
                .filter(each -> !each.isAway() && !each.gone() && each.subject() != null)
                .distinct()
                .toList();
    }
}
