package lv.ocma.complaints.forum;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.complaints.QuestionAnswered;
import lv.ocma.platform.events.PublishedEvents;

/** What others hear of the forum. */
@ApplicationScoped
class ForumEvents implements PublishedEvents {

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(QuestionAnswered.class);
    }
}
