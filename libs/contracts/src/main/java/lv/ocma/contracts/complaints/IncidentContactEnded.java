package lv.ocma.contracts.complaints;

import java.util.UUID;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * Contact with a customer was ended after a warning, which is for staff alone to know (P10). Who is not told.
 *
 * @param reference as people read it, e.g. {@code N-2026-000007}
 * @param place id of the place where it happened
 * @param visit id of the visit that it touched, in the queue or of the appointment; null where it touched none
 */
@EventContract(type = "lv.ocma.complaints.incident.contact-ended", topic = "ocma.complaints.incident.v1")
public record IncidentContactEnded(
        UUID incidentId,
        String reference,
        String place,
        @Nullable UUID visit) implements Event {

    @Override
    public String aggregateId() {
        return incidentId.toString();
    }
}
