package lv.ocma.notifications.feed;

import static lv.ocma.notifications.feed.Hearable.ofAll;
import static lv.ocma.notifications.feed.Hearable.ofVisit;
import static lv.ocma.notifications.feed.Hearable.ofWish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.appointments.BookingBooked;
import lv.ocma.contracts.appointments.BookingCancelled;
import lv.ocma.contracts.appointments.BookingChanged;
import lv.ocma.contracts.appointments.BookingCheckedIn;
import lv.ocma.contracts.appointments.BookingContactEnded;
import lv.ocma.contracts.appointments.BookingDelayed;
import lv.ocma.contracts.appointments.BookingDisplaced;
import lv.ocma.contracts.appointments.BookingMissed;
import lv.ocma.contracts.appointments.BookingPlaceLate;
import lv.ocma.contracts.appointments.BookingPlaceOnTime;
import lv.ocma.contracts.appointments.BookingProposalWithdrawn;
import lv.ocma.contracts.appointments.BookingRefused;
import lv.ocma.contracts.appointments.BookingReminderDue;
import lv.ocma.contracts.appointments.BookingReopened;
import lv.ocma.contracts.appointments.BookingRescheduled;
import lv.ocma.contracts.appointments.BookingServed;
import lv.ocma.contracts.appointments.BookingStands;
import lv.ocma.contracts.appointments.BookingTimeProposed;
import lv.ocma.contracts.appointments.TicketRefused;
import lv.ocma.contracts.appointments.WaitingEnded;
import lv.ocma.contracts.appointments.WaitingJoined;
import lv.ocma.contracts.appointments.WaitingLapsed;
import lv.ocma.contracts.appointments.WaitingOfferWithdrawn;
import lv.ocma.contracts.appointments.WaitingOffered;
import lv.ocma.contracts.divisions.AuthorityPublished;
import lv.ocma.contracts.divisions.CalendarYearPublished;
import lv.ocma.contracts.divisions.ContactChannelPublished;
import lv.ocma.contracts.divisions.HoursPublished;
import lv.ocma.contracts.divisions.PlacePublished;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.contracts.divisions.StandardClausePublished;
import lv.ocma.notifications.feed.Hearable.Heard;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.EventInfo;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Which events of the suite clients hear of, as what, and who: the one place that says so. It reads in a group of its own, so that what cannot be told to a
 * person does not keep clients from hearing it, and the other way round. An end of contact is called no more than a change: only staff see that (P10).
 */
@ApplicationScoped
class FeedEvents implements EventConsumer {

    static final List<Hearable<?>> HEARD = List.of(
            ofVisit(BookingBooked.class, "booking.booked", BookingBooked::booking),
            ofVisit(BookingRescheduled.class, "booking.rescheduled", BookingRescheduled::booking),
            ofVisit(BookingCancelled.class, "booking.cancelled", BookingCancelled::booking),
            ofVisit(BookingChanged.class, "booking.changed", BookingChanged::booking),
            ofVisit(BookingContactEnded.class, "booking.changed", BookingContactEnded::booking),
            ofVisit(BookingTimeProposed.class, "booking.time-proposed", BookingTimeProposed::booking),
            ofVisit(BookingProposalWithdrawn.class, "booking.proposal-withdrawn", BookingProposalWithdrawn::booking),
            ofVisit(BookingDisplaced.class, "booking.displaced", BookingDisplaced::booking),
            ofVisit(BookingStands.class, "booking.stands", BookingStands::booking),
            ofVisit(BookingReminderDue.class, "booking.reminder-due", BookingReminderDue::booking),
            ofVisit(BookingDelayed.class, "booking.delayed", BookingDelayed::booking),
            ofVisit(BookingPlaceLate.class, "booking.place-late", BookingPlaceLate::booking),
            ofVisit(BookingPlaceOnTime.class, "booking.place-on-time", BookingPlaceOnTime::booking),
            ofVisit(BookingCheckedIn.class, "booking.checked-in", BookingCheckedIn::booking),
            ofVisit(BookingServed.class, "booking.served", BookingServed::booking),
            ofVisit(BookingRefused.class, "booking.refused", BookingRefused::booking),
            ofVisit(BookingMissed.class, "booking.missed", BookingMissed::booking),
            ofVisit(BookingReopened.class, "booking.reopened", BookingReopened::booking),
            new Hearable<>(
                    TicketRefused.class,
                    "ticket.refused",
                    told -> new Heard(
                            told.aggregateId(),
                            "/v1/tickets/" + told.aggregateId(),
                            told.ticket().place(),
                            told.ticket().client())),
            ofWish(WaitingJoined.class, "waiting-list.joined", WaitingJoined::entry),
            ofWish(WaitingOffered.class, "waiting-list.offered", WaitingOffered::entry),
            ofWish(WaitingLapsed.class, "waiting-list.lapsed", WaitingLapsed::entry),
            ofWish(WaitingOfferWithdrawn.class, "waiting-list.offer-withdrawn", WaitingOfferWithdrawn::entry),
            ofWish(WaitingEnded.class, "waiting-list.ended", WaitingEnded::entry),
            ofAll(
                    PlacePublished.class,
                    "place.published",
                    PlacePublished::id,
                    told -> "places/" + told.id(),
                    PlacePublished::id),
            ofAll(
                    HoursPublished.class,
                    "hours.published",
                    HoursPublished::aggregateId,
                    FeedEvents::hours,
                    HoursPublished::place),
            ofAll(
                    ServicePublished.class,
                    "service.published",
                    ServicePublished::id,
                    told -> "services/" + told.id(),
                    _ -> null),
            ofAll(
                    CalendarYearPublished.class,
                    "calendar-year.published",
                    CalendarYearPublished::aggregateId,
                    told -> "calendar/" + told.aggregateId(),
                    _ -> null),
            ofAll(
                    AuthorityPublished.class,
                    "authority.published",
                    AuthorityPublished::id,
                    told -> "authorities/" + told.id(),
                    AuthorityPublished::place),
            ofAll(
                    ContactChannelPublished.class,
                    "contact-channel.published",
                    ContactChannelPublished::id,
                    told -> "contact-channels/" + told.id(),
                    _ -> null),
            ofAll(
                    StandardClausePublished.class,
                    "standard-clause.published",
                    StandardClausePublished::clause,
                    told -> "standard/" + told.clause(),
                    _ -> null));

    private final Inbox inbox;
    private final ClientEvents events;

    FeedEvents(Inbox inbox, ClientEvents events) {
        this.inbox = inbox;
        this.events = events;
    }

    @Override
    public String consumer() {
        return "notifications.feed";
    }

    @Override
    public int together() {
        return 16;
    }

    @Override
    public EventHandlers handlers() {
        var handlers = first(HEARD.getFirst());
        for (var hearable : HEARD.subList(1, HEARD.size())) {
            handlers = with(handlers, hearable);
        }
        return handlers;
    }

    private <E extends Event> EventHandlers first(Hearable<E> hearable) {
        return EventHandlers.of(hearable.event(), (told, info) -> hear(hearable, told, info));
    }

    private <E extends Event> EventHandlers with(EventHandlers others, Hearable<E> hearable) {
        return others.and(hearable.event(), (told, info) -> hear(hearable, told, info));
    }

    private <E extends Event> void hear(Hearable<E> hearable, E told, EventInfo info) {
        var heard = hearable.heard().apply(told);
        if (hearable.isHeard(heard)) {
            events.record(hearable.of(told, heard, info));
        }
    }

    private static String hours(HoursPublished told) {
        var last = told.days().getLast().date();
        return "places/%s/hours?from=%s-01&to=%s".formatted(told.place(), told.month(), last);
    }

    @Incoming("client-feed")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
