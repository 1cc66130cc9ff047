package lv.ocma.notifications.letter;

import java.util.List;
import java.util.stream.Stream;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.appointments.BookingBooked;
import lv.ocma.contracts.appointments.BookingCancelled;
import lv.ocma.contracts.appointments.BookingChanged;
import lv.ocma.contracts.appointments.BookingRefused;
import lv.ocma.contracts.appointments.BookingReminderDue;
import lv.ocma.contracts.appointments.BookingRescheduled;
import lv.ocma.contracts.appointments.BookingStands;
import lv.ocma.contracts.appointments.BookingTimeProposed;
import lv.ocma.contracts.appointments.ContactCodeIssued;
import lv.ocma.contracts.appointments.WaitingEnded;
import lv.ocma.contracts.appointments.WaitingJoined;
import lv.ocma.contracts.appointments.WaitingLapsed;
import lv.ocma.contracts.appointments.WaitingOffered;
import lv.ocma.notifications.letter.Topic.Calendar;

/** Every kind of message: the event that makes it due, and what it says. This table is the only place that knows. */
public enum MessageKind {
    VISIT_BOOKED(
            BookingBooked.class,
            "booked",
            Calendar.ENTER,
            List.of(Topic.VISIT, Topic.BRING, Topic.TRANSLATOR, Topic.RULES, Topic.CHANGE, Topic.COMPLAINT)),
    VISIT_RESCHEDULED(
            BookingRescheduled.class,
            "rescheduled",
            Calendar.ENTER,
            List.of(
                    Topic.NEW_TIME,
                    Topic.PREVIOUS,
                    Topic.BRING,
                    Topic.TRANSLATOR,
                    Topic.RULES,
                    Topic.CHANGE,
                    Topic.COMPLAINT)),
    VISIT_CANCELLED(
            BookingCancelled.class,
            "cancelled",
            Calendar.REMOVE,
            List.of(Topic.CANCELLED_VISIT, Topic.AGAIN, Topic.COMPLAINT)),
    VISIT_CHANGED(
            BookingChanged.class,
            "changed",
            Calendar.ENTER,
            List.of(Topic.VISIT, Topic.BRING, Topic.TRANSLATOR, Topic.RULES, Topic.CHANGE, Topic.COMPLAINT)),
    VISIT_REMINDER(
            BookingReminderDue.class,
            "reminder",
            Calendar.ENTER,
            List.of(
                    Topic.VISIT,
                    Topic.LINK,
                    Topic.BRING,
                    Topic.TRANSLATOR,
                    Topic.RULES,
                    Topic.CHANGE,
                    Topic.COMPLAINT)),
    VISIT_TIME_PROPOSED(
            BookingTimeProposed.class,
            "proposed",
            Calendar.LEAVE,
            List.of(Topic.VISIT, Topic.PROPOSED, Topic.LINK, Topic.CHANGE, Topic.COMPLAINT)),
    VISIT_STANDS(
            BookingStands.class,
            "stands",
            Calendar.ENTER,
            List.of(
                    Topic.VISIT,
                    Topic.LINK,
                    Topic.BRING,
                    Topic.TRANSLATOR,
                    Topic.RULES,
                    Topic.CHANGE,
                    Topic.COMPLAINT)),
    CONTACT_CODE(ContactCodeIssued.class, "code", Calendar.LEAVE, List.of(Topic.CODE, Topic.COMPLAINT)),
    VISIT_REFUSED(
            BookingRefused.class, "refused", Calendar.LEAVE, List.of(Topic.REFUSED, Topic.DISPUTE, Topic.COMPLAINT)),
    WAITING_JOINED(
            WaitingJoined.class, "joined", Calendar.LEAVE, List.of(Topic.WAITING, Topic.WAITING_LINK, Topic.COMPLAINT)),
    WAITING_OFFERED(
            WaitingOffered.class,
            "offered",
            Calendar.LEAVE,
            List.of(Topic.OFFERED, Topic.WAITING_LINK, Topic.COMPLAINT)),
    WAITING_LAPSED(
            WaitingLapsed.class,
            "lapsed",
            Calendar.LEAVE,
            List.of(Topic.LAPSED, Topic.RESTING, Topic.WAITING, Topic.WAITING_LINK, Topic.COMPLAINT)),
    WAITING_ENDED(WaitingEnded.class, "waited", Calendar.LEAVE, List.of(Topic.WAITING, Topic.AGAIN, Topic.COMPLAINT));

    private final Class<? extends Event> cause;
    private final String phrases;
    private final Calendar calendar;

    @SuppressWarnings("ImmutableEnumChecker") // List.of, which the checker cannot see
    private final List<Topic> topics;

    MessageKind(Class<? extends Event> cause, String phrases, Calendar calendar, List<Topic> topics) {
        this.cause = cause;
        this.phrases = phrases;
        this.calendar = calendar;
        this.topics = topics;
    }

    /** The messages that an event makes due, perhaps none. */
    public static List<MessageKind> causedBy(Class<? extends Event> event) {
        return Stream.of(values()).filter(kind -> kind.cause.equals(event)).toList();
    }

    /** Key of its subject, heading and first sentence. */
    String phrase(String part) {
        return phrases + "." + part;
    }

    Calendar calendar() {
        return calendar;
    }

    List<Topic> topics() {
        return topics;
    }
}
