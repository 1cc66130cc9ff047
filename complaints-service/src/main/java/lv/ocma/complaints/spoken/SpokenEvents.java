package lv.ocma.complaints.spoken;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.complaints.SpokenSubmissionConfirmed;
import lv.ocma.platform.events.PublishedEvents;

/** What others hear of spoken submissions. */
@ApplicationScoped
class SpokenEvents implements PublishedEvents {

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(SpokenSubmissionConfirmed.class);
    }
}
