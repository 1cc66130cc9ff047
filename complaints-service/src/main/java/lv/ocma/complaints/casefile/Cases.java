package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.ocma.complaints.staff.Employee;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;

/** Cases for what is done about them elsewhere: each is asked for by what the caller means to do with it. */
@ApplicationScoped
public class Cases {

    private final CaseFiles files;
    private final CaseSight sight;
    private final Preconditions preconditions;
    private final Audit audit;

    Cases(CaseFiles files, CaseSight sight, Preconditions preconditions, Audit audit) {
        this.files = files;
        this.sight = sight;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    /** To look at; {@link Forbidden} for staff of other places, {@link NotFound} for another person or client than who sent it. */
    public CaseFile seen(UUID id, Caller caller) {
        var file = files.require(id);
        sight.require(file, caller);
        return file;
    }

    /** To look at what it does not show to whom it concerns: they are refused too. */
    public CaseFile seenUnconcerned(UUID id, Caller caller) {
        var file = files.require(id);
        sight.requireChange(file, caller);
        return file;
    }

    /** Whether they do nothing about it; nobody who is not on the staff. */
    public boolean isConcerned(CaseFile file, Caller caller) {
        return sight.isConcerned(file, caller);
    }

    /** To add something that any of its staff may, whom it concerns too; locked until the transaction ends. */
    public CaseFile locked(UUID id, Caller caller) {
        var file = files.lock(id);
        sight.require(file, caller);
        return file;
    }

    /** To decide about it or move it: locked, in the version that the caller has seen, and refused to whom it concerns. */
    public CaseFile forChange(UUID id, Caller caller) {
        var file = files.lock(id);
        sight.requireChange(file, caller);
        preconditions.requireMatch(file.version());
        return file;
    }

    /** For the employee whom it names, and nobody else. */
    CaseFile ofNamed(UUID id, Caller caller) {
        var file = locked(id, caller);
        preconditions.requireMatch(file.version());
        var named = file.submission().employee();
        if (named == null
                || sight.self(caller).map(Employee::id).filter(named::equals).isEmpty()) {
            throw new Forbidden("statement-of-another");
        }
        return file;
    }

    /** {@link Forbidden} for any other than its examiner and, while they are away, who stands in for them. */
    public Employee requireExaminer(CaseFile file, Caller caller) {
        return sight.self(caller)
                .filter(self -> sight.isExaminer(file, self))
                .orElseThrow(() -> new Forbidden("case-of-another-examiner"));
    }

    /** As {@link #changed}, where what changed is kept beside it: what is shown of it is another version all the same. */
    public void changedBeside(CaseFile file, String action, Caller caller) {
        files.touch(file);
        changed(file, action, caller);
    }

    /** In the running transaction. */
    public void changed(CaseFile file, String action, Caller caller) {
        files.persistAndFlush(file);
        audit.change(caller, action, "case", file.id(), file.place());
    }
}
