package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.complaints.CaseCureAsked;
import lv.ocma.contracts.complaints.CaseDecided;
import lv.ocma.contracts.complaints.CaseExtended;
import lv.ocma.contracts.complaints.CaseForwarded;
import lv.ocma.contracts.complaints.CaseReceived;
import lv.ocma.contracts.complaints.CaseReclassified;
import lv.ocma.contracts.complaints.CaseReopened;
import lv.ocma.contracts.complaints.CaseStatementAsked;
import lv.ocma.contracts.complaints.CaseWithdrawn;
import lv.ocma.platform.events.PublishedEvents;

/** What this service tells others of cases. */
@ApplicationScoped
class CaseEvents implements PublishedEvents {

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                CaseReceived.class,
                CaseReopened.class,
                CaseExtended.class,
                CaseForwarded.class,
                CaseCureAsked.class,
                CaseWithdrawn.class,
                CaseDecided.class,
                CaseReclassified.class,
                CaseStatementAsked.class);
    }
}
