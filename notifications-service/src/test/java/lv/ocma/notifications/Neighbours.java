package lv.ocma.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.appointments.BookingBooked;
import lv.ocma.contracts.appointments.ContactCodeIssued;
import lv.ocma.contracts.appointments.TicketRefused;
import lv.ocma.contracts.appointments.WaitingJoined;
import lv.ocma.contracts.appointments.WaitingOffered;
import lv.ocma.contracts.complaints.CaseReceived;
import lv.ocma.contracts.complaints.EnquiryPromised;
import lv.ocma.contracts.complaints.GratitudeOfferDeclined;
import lv.ocma.contracts.complaints.QuestionAnswered;
import lv.ocma.contracts.complaints.ServiceErrorCustomerTold;
import lv.ocma.contracts.complaints.SpokenSubmissionConfirmed;
import lv.ocma.contracts.complaints.SurveyInvited;
import lv.ocma.contracts.divisions.AuthorityPublished;
import lv.ocma.contracts.divisions.CalendarYearPublished;
import lv.ocma.contracts.divisions.ContactChannelPublished;
import lv.ocma.contracts.divisions.HoursPublished;
import lv.ocma.contracts.divisions.PlacePublished;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.contracts.divisions.StaffMemberPublished;
import lv.ocma.contracts.divisions.StandardClausePublished;
import lv.ocma.platform.events.PublishedEvents;

/** Stands for the services that publish what this one reads: publishers make the topics. */
@ApplicationScoped
class Neighbours implements PublishedEvents {

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                PlacePublished.class,
                HoursPublished.class,
                CalendarYearPublished.class,
                AuthorityPublished.class,
                ContactChannelPublished.class,
                StandardClausePublished.class,
                ServicePublished.class,
                StaffMemberPublished.class,
                BookingBooked.class,
                ContactCodeIssued.class,
                TicketRefused.class,
                WaitingJoined.class,
                WaitingOffered.class,
                CaseReceived.class,
                EnquiryPromised.class,
                GratitudeOfferDeclined.class,
                QuestionAnswered.class,
                ServiceErrorCustomerTold.class,
                SpokenSubmissionConfirmed.class,
                SurveyInvited.class);
    }
}
