package lv.ocma.notifications.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lv.ocma.contracts.appointments.BookingBooked;
import lv.ocma.contracts.appointments.BookingCancelled;
import lv.ocma.contracts.appointments.BookingChanged;
import lv.ocma.contracts.appointments.BookingDelayed;
import lv.ocma.contracts.appointments.BookingDisplaced;
import lv.ocma.contracts.appointments.BookingMissed;
import lv.ocma.contracts.appointments.BookingPlaceLate;
import lv.ocma.contracts.appointments.BookingPlaceOnTime;
import lv.ocma.contracts.appointments.BookingProposalWithdrawn;
import lv.ocma.contracts.appointments.BookingRefused;
import lv.ocma.contracts.appointments.BookingReminderDue;
import lv.ocma.contracts.appointments.BookingRescheduled;
import lv.ocma.contracts.appointments.BookingStands;
import lv.ocma.contracts.appointments.BookingTimeProposed;
import lv.ocma.contracts.appointments.ContactCodeIssued;
import lv.ocma.contracts.appointments.TicketRefused;
import lv.ocma.contracts.appointments.WaitingEnded;
import lv.ocma.contracts.appointments.WaitingJoined;
import lv.ocma.contracts.appointments.WaitingLapsed;
import lv.ocma.contracts.appointments.WaitingOfferWithdrawn;
import lv.ocma.contracts.appointments.WaitingOffered;
import lv.ocma.contracts.divisions.PlacePublished;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageKindTest {

    @Test
    void each_event_about_a_booking_makes_its_message_and_reference_data_makes_none() {
        assertEquals(List.of(MessageKind.VISIT_BOOKED), MessageKind.causedBy(BookingBooked.class));
        assertEquals(List.of(MessageKind.VISIT_RESCHEDULED), MessageKind.causedBy(BookingRescheduled.class));
        assertEquals(
                List.of(MessageKind.VISIT_CANCELLED, MessageKind.VISIT_NOT_SERVED),
                MessageKind.causedBy(BookingCancelled.class));
        assertEquals(List.of(MessageKind.VISIT_CHANGED), MessageKind.causedBy(BookingChanged.class));
        assertEquals(List.of(MessageKind.VISIT_REMINDER), MessageKind.causedBy(BookingReminderDue.class));
        assertEquals(List.of(MessageKind.CONTACT_CODE), MessageKind.causedBy(ContactCodeIssued.class));
        assertEquals(List.of(MessageKind.VISIT_REFUSED), MessageKind.causedBy(BookingRefused.class));
        assertEquals(List.of(MessageKind.WAITING_JOINED), MessageKind.causedBy(WaitingJoined.class));
        assertEquals(List.of(MessageKind.WAITING_OFFERED), MessageKind.causedBy(WaitingOffered.class));
        assertEquals(List.of(MessageKind.WAITING_LAPSED), MessageKind.causedBy(WaitingLapsed.class));
        assertEquals(List.of(MessageKind.WAITING_ENDED), MessageKind.causedBy(WaitingEnded.class));
        assertEquals(List.of(MessageKind.VISIT_TIME_PROPOSED), MessageKind.causedBy(BookingTimeProposed.class));
        assertEquals(List.of(MessageKind.VISIT_STANDS), MessageKind.causedBy(BookingStands.class));
        assertEquals(List.of(MessageKind.VISIT_DISPLACED), MessageKind.causedBy(BookingDisplaced.class));
        assertEquals(
                List.of(MessageKind.VISIT_PROPOSAL_WITHDRAWN), MessageKind.causedBy(BookingProposalWithdrawn.class));
        assertEquals(List.of(MessageKind.WAITING_OFFER_WITHDRAWN), MessageKind.causedBy(WaitingOfferWithdrawn.class));
        assertEquals(List.of(MessageKind.TICKET_REFUSED), MessageKind.causedBy(TicketRefused.class));
        assertEquals(List.of(MessageKind.VISIT_PLACE_LATE), MessageKind.causedBy(BookingPlaceLate.class));
        assertEquals(List.of(MessageKind.VISIT_PLACE_ON_TIME), MessageKind.causedBy(BookingPlaceOnTime.class));
        assertEquals(List.of(MessageKind.VISIT_DELAY_MOVED), MessageKind.causedBy(BookingDelayed.class));
        assertEquals(List.of(MessageKind.VISIT_MISSED), MessageKind.causedBy(BookingMissed.class));
        assertEquals(List.of(), MessageKind.causedBy(PlacePublished.class));
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    @Clause("V4")
    void every_kind_but_those_to_employees_ends_with_the_right_to_complain(MessageKind kind) {
        assertEquals(!kind.isToStaff(), kind.topics().getLast() == Topic.COMPLAINT);
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageKind.class,
            names = {"VISIT_BOOKED", "VISIT_RESCHEDULED", "VISIT_CHANGED", "VISIT_REMINDER", "VISIT_STANDS"})
    @Clause({"C5", "C6", "C8"})
    void who_is_expected_is_told_what_to_bring_and_how_to_behave(MessageKind kind) {
        assertTrue(kind.topics().containsAll(List.of(Topic.BRING, Topic.TRANSLATOR, Topic.RULES)));
    }
}
