package lv.ocma.notifications;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.appointments.Booking;
import lv.ocma.contracts.appointments.WaitingEnded;
import lv.ocma.contracts.appointments.WaitingJoined;
import lv.ocma.contracts.appointments.WaitingListEntry;
import lv.ocma.contracts.appointments.WaitingOfferWithdrawn;
import lv.ocma.contracts.appointments.WaitingOffered;
import lv.ocma.platform.privacy.EventCipher;

/** What appointments-service tells of somebody who waits, in order. */
public final class WaitingGiven {

    private final UUID id = UUID.randomUUID();
    private final Given given;
    private final EventCipher cipher;
    private final String place;
    private final WaitingListEntry entry;
    private long sequence;

    WaitingGiven(Given given, EventCipher cipher, String place, String service) {
        this.given = given;
        this.cipher = cipher;
        this.place = place;
        this.entry = new WaitingListEntry(
                id,
                "TEST-" + id.toString().substring(0, 8),
                null,
                List.of(new Booking.Item(service, 1)),
                List.of(place),
                Given.NINE.toLocalDate(),
                Given.NINE.toLocalDate().plusDays(4),
                "lv",
                "FRONT_END",
                cipher.encrypt(new Contact("Anna Paraugs", Given.someone(), null)),
                "front-end");
    }

    public UUID id() {
        return id;
    }

    public void joined(String link) {
        told(new WaitingJoined(entry, cipher.encrypt(link)));
    }

    public void offered(String link, OffsetDateTime answerBy) {
        told(new WaitingOffered(entry, place, Given.NINE, Given.NINE.plusMinutes(15), answerBy, cipher.encrypt(link)));
    }

    public void withdrawn(String link) {
        told(new WaitingOfferWithdrawn(entry, place, Given.NINE, Given.NINE.plusMinutes(15), cipher.encrypt(link)));
    }

    public void ended(String reason) {
        told(new WaitingEnded(entry, reason));
    }

    private void told(Event event) {
        given.publish(UUID.randomUUID(), ++sequence, event);
    }

    /** Kind and status of each message. */
    public List<String> messages() {
        return given.texts("select kind || ' ' || status from message where about = ? order by sequence, id", id);
    }
}
