package lv.ocma.complaints.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.complaints.SurveyInvited;
import lv.ocma.platform.events.PublishedEvents;

/** What this service tells others of surveys: who is asked, and never what they answer. */
@ApplicationScoped
class SurveyEvents implements PublishedEvents {

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(SurveyInvited.class);
    }
}
