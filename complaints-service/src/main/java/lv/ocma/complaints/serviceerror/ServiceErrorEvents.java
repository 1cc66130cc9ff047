package lv.ocma.complaints.serviceerror;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.complaints.ServiceErrorCustomerTold;
import lv.ocma.contracts.complaints.ServiceErrorReported;
import lv.ocma.platform.events.PublishedEvents;

/** What others hear of errors. */
@ApplicationScoped
class ServiceErrorEvents implements PublishedEvents {

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(ServiceErrorReported.class, ServiceErrorCustomerTold.class);
    }
}
