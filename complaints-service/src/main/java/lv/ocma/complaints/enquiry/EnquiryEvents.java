package lv.ocma.complaints.enquiry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.complaints.EnquiryAnswered;
import lv.ocma.contracts.complaints.EnquiryDue;
import lv.ocma.contracts.complaints.EnquiryMoved;
import lv.ocma.contracts.complaints.EnquiryPromised;
import lv.ocma.platform.events.PublishedEvents;

/** What this service tells others of enquiries. */
@ApplicationScoped
class EnquiryEvents implements PublishedEvents {

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(EnquiryPromised.class, EnquiryMoved.class, EnquiryDue.class, EnquiryAnswered.class);
    }
}
