package lv.ocma.notifications.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.appointments.BookingBooked;
import lv.ocma.contracts.appointments.BookingCancelled;
import lv.ocma.contracts.appointments.BookingChanged;
import lv.ocma.contracts.appointments.BookingCheckedIn;
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
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears from appointments-service what happens to booked visits. */
@ApplicationScoped
class BookingEvents implements EventConsumer {

    private final Inbox inbox;
    private final BookingMessages messages;

    BookingEvents(Inbox inbox, BookingMessages messages) {
        this.inbox = inbox;
        this.messages = messages;
    }

    @Override
    public String consumer() {
        return "notifications.booking";
    }

    @Override
    public int together() {
        return 16;
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(
                        BookingBooked.class, (event, info) -> messages.about(event, event.booking(), null, info))
                .and(BookingRescheduled.class, messages::about)
                .and(BookingCancelled.class, (event, info) -> messages.about(event, event.booking(), null, info))
                .and(BookingChanged.class, (event, info) -> messages.about(event, event.booking(), null, info))
                .and(BookingReminderDue.class, messages::about)
                .and(BookingPlaceLate.class, messages::about)
                .and(BookingPlaceOnTime.class, messages::about)
                .and(BookingDelayed.class, messages::about)
                .and(BookingMissed.class, messages::about)
                .and(BookingCheckedIn.class, (event, info) -> messages.after(event, event.booking(), info))
                .and(BookingServed.class, (event, info) -> messages.after(event, event.booking(), info))
                .and(BookingReopened.class, (event, info) -> messages.after(event, event.booking(), info))
                .and(BookingTimeProposed.class, messages::about)
                .and(BookingStands.class, messages::about)
                .and(BookingDisplaced.class, messages::about)
                .and(BookingProposalWithdrawn.class, messages::about)
                .and(BookingRefused.class, messages::about);
    }

    @Incoming("bookings")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
