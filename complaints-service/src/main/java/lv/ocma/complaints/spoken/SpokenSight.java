package lv.ocma.complaints.spoken;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.ocma.complaints.place.Places;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.security.Caller;

/** Shows what was said to the staff of the place alone, each look recorded: whoever said it has the copy, and the case. */
@ApplicationScoped
class SpokenSight {

    private static final String OBJECT = "spoken-submission";

    private final SpokenSubmissions submissions;
    private final Places places;
    private final Preconditions preconditions;
    private final Audit audit;

    SpokenSight(SpokenSubmissions submissions, Places places, Preconditions preconditions, Audit audit) {
        this.submissions = submissions;
        this.places = places;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    /** {@link Forbidden} for staff of other places. */
    SpokenSubmission one(UUID id, Caller caller) {
        var spoken = submissions.require(id);
        places.requireWork(spoken.place(), caller);
        audit.read(caller, "spoken-submission.read", OBJECT, id, spoken.place(), null);
        return spoken;
    }

    /** As {@link #one}, and only of the version that the caller has seen: that is the text which is confirmed. */
    void requireChange(SpokenSubmission spoken, Caller caller) {
        places.requireWork(spoken.place(), caller);
        preconditions.requireMatch(spoken.version());
    }

    void changed(SpokenSubmission spoken, String action, Caller caller) {
        audit.change(caller, action, OBJECT, spoken.id(), spoken.place());
    }
}
