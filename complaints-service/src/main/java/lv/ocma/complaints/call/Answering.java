package lv.ocma.complaints.call;

import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.complaints.staff.Employee;
import lv.ocma.complaints.staff.Employees;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.security.Caller;

/** Who answers a call: a caller hears a name and surname, so it is somebody whom the staff directory knows (T1). */
@ApplicationScoped
class Answering {

    private final Employees employees;

    Answering(Employees employees) {
        this.employees = employees;
    }

    Employee require(Caller caller) {
        return employees
                .bySubject(caller.subject())
                .filter(employee -> !employee.gone())
                .orElseThrow(() -> new Conflict("not-in-staff-directory"));
    }
}
