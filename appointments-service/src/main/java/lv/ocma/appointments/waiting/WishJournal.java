package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.appointments.booking.WaitedVisits;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.appointments.Booking;
import lv.ocma.contracts.appointments.WaitingEnded;
import lv.ocma.contracts.appointments.WaitingJoined;
import lv.ocma.contracts.appointments.WaitingLapsed;
import lv.ocma.contracts.appointments.WaitingListEntry;
import lv.ocma.contracts.appointments.WaitingOfferWithdrawn;
import lv.ocma.contracts.appointments.WaitingOffered;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.outbox.Outbox;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Where each change and each read of a wish leaves its trace: an audit row, and an event where its customer has to know. */
@ApplicationScoped
class WishJournal {

    static final String KIND = "waiting-list-entry";

    private final Outbox outbox;
    private final Audit audit;
    private final EventCipher cipher;
    private final WaitedVisits visits;
    private final WishLinks links;

    WishJournal(Outbox outbox, Audit audit, EventCipher cipher, WaitedVisits visits, WishLinks links) {
        this.outbox = outbox;
        this.audit = audit;
        this.cipher = cipher;
        this.visits = visits;
        this.links = links;
    }

    /** In the running transaction. */
    void noted(Caller caller, String action, WishDoor.Opened opened) {
        var wish = opened.wish();
        audit.changeFor(wish.person(), caller, action, KIND, wish.id(), wish.firstPlace(), opened.purpose());
    }

    void joined(Caller caller, WishDoor.Opened opened) {
        noted(caller, "waiting-list.join", opened);
        outbox.add(new WaitingJoined(told(opened.wish()), link(opened.wish())));
    }

    void ended(Caller caller, String action, WishDoor.Opened opened) {
        noted(caller, action, opened);
        outbox.add(ended(opened.wish()));
    }

    /** By a rule, with nobody calling. */
    void offered(Wish wish, Offers.Offer offer, UUID run) {
        byRule("waiting-list.offer", wish, offer.place(), run);
        outbox.add(new WaitingOffered(
                told(wish),
                offer.place(),
                local(offer.time().start()),
                local(offer.time().end()),
                local(offer.answerBy()),
                link(wish)));
    }

    void lapsed(Wish wish, Offers.Offer offer, UUID run) {
        byRule("waiting-list.lapse", wish, offer.place(), run);
        outbox.add(new WaitingLapsed(
                told(wish),
                offer.place(),
                local(offer.time().start()),
                local(offer.time().end()),
                wish.isResting(),
                link(wish)));
    }

    /** The visit has changed, which may say nothing of what is offered; or the place has no room for it any more. */
    void takenBack(Wish wish, Offers.Offer offer, UUID run) {
        byRule("waiting-list.take-back", wish, offer.place(), run);
        outbox.add(new WaitingOfferWithdrawn(
                told(wish),
                offer.place(),
                local(offer.time().start()),
                local(offer.time().end()),
                link(wish)));
    }

    void endedByRule(Wish wish, UUID run) {
        byRule("waiting-list.end", wish, wish.firstPlace(), run);
        outbox.add(ended(wish));
    }

    /** In a transaction of its own, before the answer leaves (V2). */
    void read(Caller caller, WishDoor.Opened opened) {
        var wish = opened.wish();
        audit.read(caller, "waiting-list.read", KIND, wish.id(), wish.firstPlace(), opened.purpose());
    }

    void listed(Caller caller, UUID person) {
        audit.read(caller, "waiting-list.list", "person", person, null, null);
    }

    void listedAt(Caller caller, String place) {
        audit.read(caller, "waiting-list.list", "place", place, place, null);
    }

    private void byRule(String action, Wish wish, String place, UUID run) {
        audit.byRule(action, KIND, wish.id(), place, run);
    }

    private Event ended(Wish wish) {
        return new WaitingEnded(
                told(wish), Objects.requireNonNull(wish.endedBecause()).name());
    }

    private @Nullable String link(Wish wish) {
        return links.of(wish).map(cipher::encrypt).orElse(null);
    }

    /** The whole of it, so that none needs what was told before. */
    private WaitingListEntry told(Wish wish) {
        var visit = wish.booking() == null ? null : visits.told(wish.booking());
        return new WaitingListEntry(
                wish.id(),
                wish.reference(),
                wish.booking(),
                visit == null ? items(wish.persons()) : visit.items(),
                wish.places(),
                wish.wanting().first(),
                wish.wanting().last(),
                visit == null ? wish.language() : visit.language(),
                wish.origin().ruled().name(),
                visit == null
                        ? cipher.encrypt(Objects.requireNonNull(wish.contact()).of(wish.person()))
                        : visit.contact(),
                wish.origin().hearer());
    }

    private static List<Booking.Item> items(Map<String, Integer> persons) {
        var items = new ArrayList<Booking.Item>();
        persons.forEach((service, count) -> {
            for (int person = 1; person <= count; person++) {
                items.add(new Booking.Item(service, person));
            }
        });
        return items;
    }

    static OffsetDateTime local(Instant instant) {
        return Zones.inRiga(instant);
    }
}
