package lv.ocma.complaints.spoken;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.UUID;
import lv.ocma.complaints.place.Places;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.security.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Shows what was said to the staff of the place alone, each look recorded: whoever said it has the copy, and the case. */
@ApplicationScoped
class SpokenSight {

    private static final String OBJECT = "spoken-submission";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final SpokenSubmissions submissions;
    private final Places places;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Period kept;

    SpokenSight(
            SpokenSubmissions submissions,
            Places places,
            Preconditions preconditions,
            Audit audit,
            @ConfigProperty(name = "ocma.retention.unconfirmed-submissions") Period kept) {
        this.submissions = submissions;
        this.places = places;
        this.preconditions = preconditions;
        this.audit = audit;
        this.kept = kept;
    }

    /** {@link Forbidden} for staff of other places. */
    SpokenSubmission one(UUID id, Caller caller) {
        var spoken = submissions.require(id);
        places.requireWork(spoken.place(), caller);
        audit.read(caller, "spoken-submission.read", OBJECT, id, spoken.place(), null);
        return spoken;
    }

    /** The oldest first; {@link Forbidden} for staff of other places. */
    Page<SpokenItem> unconfirmed(String place, @Nullable String cursor, int limit, Caller caller) {
        places.requireWork(place, caller);
        audit.read(caller, "spoken-submission.list", "place", place, place, null);
        var cursors = ListCursor.of("listUnconfirmedSpokenSubmissions", place);
        var above = cursors.read(cursor, UUID::fromString).orElse(BEFORE_ALL);
        var page = Page.of(
                submissions.unconfirmed(place, above, limit + 1),
                limit,
                last -> cursors.encode(last.id().toString()));
        return new Page<>(
                page.items().stream().map(each -> SpokenItem.of(each, kept)).toList(), page.next());
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
