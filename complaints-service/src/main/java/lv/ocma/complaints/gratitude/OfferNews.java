package lv.ocma.complaints.gratitude;

import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.contracts.complaints.GratitudeOfferDeclined;
import lv.ocma.contracts.complaints.Told;
import lv.ocma.platform.outbox.Outbox;
import lv.ocma.platform.privacy.EventCipher;

/** Has the customer told how the service is rightly received, where they are to be told by message; in the running transaction. */
@ApplicationScoped
class OfferNews {

    private final Outbox outbox;
    private final EventCipher cipher;

    OfferNews(Outbox outbox, EventCipher cipher) {
        this.outbox = outbox;
        this.cipher = cipher;
    }

    void declined(Offer offer) {
        var contact = offer.contact();
        if (contact != null) {
            outbox.add(new GratitudeOfferDeclined(
                    offer.id(),
                    new Told(
                            offer.id(),
                            offer.number(),
                            offer.place(),
                            offer.language(),
                            cipher.encrypt(contact.contact(null, null)),
                            offer.declinedBy(),
                            null)));
        }
    }
}
