package lv.ocma.notifications.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.ocma.contracts.EventContract;
import lv.ocma.contracts.appointments.BookingContactEnded;
import lv.ocma.contracts.appointments.ContactCodeIssued;
import lv.ocma.contracts.appointments.TicketEnded;
import lv.ocma.contracts.complaints.CaseCureAsked;
import lv.ocma.contracts.complaints.CaseDecided;
import lv.ocma.contracts.complaints.CaseDue;
import lv.ocma.contracts.complaints.CaseExtended;
import lv.ocma.contracts.complaints.CaseForwarded;
import lv.ocma.contracts.complaints.CaseReceived;
import lv.ocma.contracts.complaints.CaseReclassified;
import lv.ocma.contracts.complaints.CaseReopened;
import lv.ocma.contracts.complaints.CaseStatementAsked;
import lv.ocma.contracts.complaints.CaseWithdrawn;
import lv.ocma.contracts.complaints.EnquiryAnswered;
import lv.ocma.contracts.complaints.EnquiryDue;
import lv.ocma.contracts.complaints.EnquiryMoved;
import lv.ocma.contracts.complaints.EnquiryPromised;
import lv.ocma.contracts.complaints.GratitudeOfferDeclined;
import lv.ocma.contracts.complaints.IncidentContactEnded;
import lv.ocma.contracts.complaints.IncidentRecorded;
import lv.ocma.contracts.complaints.QuestionAnswered;
import lv.ocma.contracts.complaints.ServiceErrorCustomerTold;
import lv.ocma.contracts.complaints.ServiceErrorReported;
import lv.ocma.contracts.complaints.SpokenSubmissionConfirmed;
import lv.ocma.contracts.complaints.SurveyInvited;
import lv.ocma.contracts.divisions.StaffMemberPublished;
import lv.ocma.contracts.notifications.MessageFailed;
import lv.ocma.contracts.notifications.MessageNotificationWithdrawn;
import lv.ocma.contracts.notifications.MessageNotified;
import org.junit.jupiter.api.Test;

class FeedEventsTest {

    /** A code is for the person alone, whoever had a ticket was there when it ended, of employees the directory tells, and whether somebody was told and since when concerns whose case or visit it is. */
    private static final Set<Class<?>> UNHEARD = Set.of(
            ContactCodeIssued.class,
            StaffMemberPublished.class,
            TicketEnded.class,
            MessageFailed.class,
            MessageNotified.class,
            MessageNotificationWithdrawn.class,
            CaseCureAsked.class,
            CaseDecided.class,
            CaseDue.class,
            CaseExtended.class,
            CaseForwarded.class,
            CaseReceived.class,
            CaseReclassified.class,
            CaseStatementAsked.class,
            CaseReopened.class,
            CaseWithdrawn.class,
            EnquiryAnswered.class,
            EnquiryDue.class,
            EnquiryMoved.class,
            EnquiryPromised.class,
            QuestionAnswered.class,
            ServiceErrorReported.class,
            ServiceErrorCustomerTold.class,
            GratitudeOfferDeclined.class,
            IncidentContactEnded.class,
            IncidentRecorded.class,
            SpokenSubmissionConfirmed.class,
            SurveyInvited.class);

    private static final Pattern TYPE = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");

    @Test
    void every_event_of_the_suite_is_heard_by_clients_or_is_one_of_the_few_that_are_not() {
        var all = new ClassFileImporter()
                .importPackages("lv.ocma.contracts").stream()
                        .filter(type -> type.isAnnotatedWith(EventContract.class))
                        .map(type -> type.getName())
                        .collect(Collectors.toCollection(TreeSet::new));
        var decided = FeedEvents.HEARD.stream()
                .map(heard -> heard.event().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        UNHEARD.forEach(event -> assertTrue(decided.add(event.getName()), event + " is heard"));
        assertEquals(all, decided);
    }

    @Test
    void clients_are_not_told_that_contact_with_a_customer_was_ended() {
        var type = FeedEvents.HEARD.stream()
                .filter(heard -> heard.event() == BookingContactEnded.class)
                .map(Hearable::type)
                .findFirst();
        assertEquals("booking.changed", type.orElseThrow());
    }

    @Test
    void types_read_as_the_thing_and_what_became_of_it() {
        EventTypes.ALL.forEach(type -> assertTrue(TYPE.matcher(type).matches(), type));
    }
}
