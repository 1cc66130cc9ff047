package lv.ocma.complaints.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.appointments.BookingServed;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears of served visits from appointments-service. */
@ApplicationScoped
class ServedVisits implements EventConsumer {

    private final Inbox inbox;
    private final InvitationDesk desk;
    private final EventCipher cipher;

    ServedVisits(Inbox inbox, InvitationDesk desk, EventCipher cipher) {
        this.inbox = inbox;
        this.desk = desk;
        this.cipher = cipher;
    }

    @Override
    public String consumer() {
        return "complaints.survey";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(BookingServed.class, (told, info) -> desk.invite(occasion(told)));
    }

    @Incoming("served-visits")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }

    /** One answer for a visit, whatever was done there: it counts for the service that is named first. */
    private Occasion occasion(BookingServed told) {
        var visit = told.booking();
        return new Occasion(
                Occasion.About.VISIT,
                visit.reference(),
                visit.place(),
                visit.items().getFirst().service(),
                told.served().atZoneSameInstant(Zones.RIGA).toLocalDate(),
                visit.language(),
                cipher.decrypt(visit.contact(), Contact.class),
                visit.client());
    }
}
