package lv.ocma.divisions.servicechange;

import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.divisions.linked.Office;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.security.Caller;

/** The catalogue is the same everywhere, so only the head office changes it. */
@ApplicationScoped
class HeadOfficeStaff {

    private final Office office;

    HeadOfficeStaff(Office office) {
        this.office = office;
    }

    void require(Caller caller) {
        if (!caller.worksAt(office.organisation().place(), null)) {
            throw new Forbidden("other-division");
        }
    }
}
