package lv.ocma.complaints.enquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.ocma.complaints.staff.Employee;
import lv.ocma.complaints.staff.Employees;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;

/** What becomes of an enquiry that stands: its date moves, another employee takes it, it is answered or withdrawn. */
@ApplicationScoped
class EnquiryDesk {

    private final Enquiries enquiries;
    private final EnquiryRecords records;
    private final Employees employees;
    private final EnquirySight sight;
    private final Preconditions preconditions;
    private final Audit audit;

    EnquiryDesk(
            Enquiries enquiries,
            EnquiryRecords records,
            Employees employees,
            EnquirySight sight,
            Preconditions preconditions,
            Audit audit) {
        this.enquiries = enquiries;
        this.records = records;
        this.employees = employees;
        this.sight = sight;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    @Transactional
    Enquiry move(UUID id, NewPromise wanted, Caller caller) {
        var enquiry = opened(id, caller);
        records.move(enquiry, wanted, caller);
        return changed(enquiry, "enquiry.move", caller);
    }

    /** @param employee id in the staff directory of a colleague who works at the enquiry's place */
    @Transactional
    Enquiry handOver(UUID id, String employee, Caller caller) {
        var enquiry = opened(id, caller);
        var colleague = employees
                .byId(employee)
                .filter(found -> !found.gone() && enquiry.place().equals(found.place()))
                .map(Employee::subject)
                .orElseThrow(() -> new Invalid(Violation.body("/employee", "enquiry-employee")));
        enquiry.handTo(colleague);
        return changed(enquiry, "enquiry.hand-over", caller);
    }

    @Transactional
    Enquiry answer(UUID id, NewAnswer wanted, Caller caller) {
        var enquiry = opened(id, caller);
        records.answer(enquiry, wanted, caller);
        return changed(enquiry, "enquiry.answer", caller);
    }

    @Transactional
    Enquiry withdraw(UUID id, Caller caller) {
        var enquiry = opened(id, caller);
        records.withdraw(enquiry);
        return changed(enquiry, "enquiry.withdraw", caller);
    }

    private Enquiry opened(UUID id, Caller caller) {
        var enquiry = enquiries.lock(id);
        sight.require(enquiry, caller);
        preconditions.requireMatch(enquiry.version());
        return enquiry;
    }

    private Enquiry changed(Enquiry enquiry, String action, Caller caller) {
        enquiries.persistAndFlush(enquiry);
        audit.change(caller, action, "enquiry", enquiry.id(), enquiry.place());
        return enquiry;
    }
}
