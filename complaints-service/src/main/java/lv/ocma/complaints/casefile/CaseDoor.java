package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;

/** Lets what else there is of a case be seen and added to by whom the case itself lets. */
@ApplicationScoped
public class CaseDoor {

    private final CaseFiles files;
    private final CaseSight sight;

    CaseDoor(CaseFiles files, CaseSight sight) {
        this.files = files;
        this.sight = sight;
    }

    /** Whether there is such a case: what has no case may be about something else, or its case is erased. */
    public boolean isKnown(UUID id) {
        return files.count("id", id) > 0;
    }

    /** Place of the case; {@link NotFound} or a refusal for whoever may not see it. */
    public String seen(UUID id, Caller caller) {
        var file = files.require(id);
        sight.require(file, caller);
        return file.place();
    }

    /** As {@link #seen} of one that has not ended and that the caller may change; nobody else changes it until the transaction ends. */
    public String changed(UUID id, Caller caller) {
        var file = files.lock(id);
        sight.requireChange(file, caller);
        if (file.status().next(file.submission().kind().procedure()).isEmpty()) {
            throw new Conflict("case-status", Map.of("caseStatus", file.status()));
        }
        return file.place();
    }
}
