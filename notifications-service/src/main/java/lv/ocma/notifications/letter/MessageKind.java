package lv.ocma.notifications.letter;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
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
import lv.ocma.contracts.complaints.CaseReclassified;
import lv.ocma.notifications.letter.Topic.Calendar;
import lv.ocma.notifications.wording.Placeholder;
import lv.ocma.notifications.wording.TemplateChannel;
import org.jspecify.annotations.Nullable;

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
    /** The place has closed while they waited: it is not they who gave up the visit. */
    VISIT_NOT_SERVED(
            BookingCancelled.class,
            "not-served",
            Calendar.REMOVE,
            List.of(Topic.UNSERVED_VISIT, Topic.AGAIN, Topic.COMPLAINT),
            Overtaken.BY_BEING_THERE),
    VISIT_CHANGED(
            BookingChanged.class,
            "changed",
            Calendar.ENTER,
            List.of(Topic.VISIT, Topic.BRING, Topic.TRANSLATOR, Topic.RULES, Topic.CHANGE, Topic.COMPLAINT)),
    VISIT_REMINDER(
            BookingReminderDue.class,
            "reminder",
            Calendar.ENTER,
            List.of(Topic.VISIT, Topic.LINK, Topic.BRING, Topic.TRANSLATOR, Topic.RULES, Topic.CHANGE, Topic.COMPLAINT),
            Overtaken.BY_NEWS_OF_THE_TIME),
    VISIT_TIME_PROPOSED(
            BookingTimeProposed.class,
            "proposed",
            Calendar.LEAVE,
            List.of(Topic.VISIT, Topic.PROPOSED, Topic.ANSWER_LINK, Topic.CHANGE, Topic.COMPLAINT),
            Overtaken.BY_NEWS_OF_THE_TIME),
    VISIT_STANDS(
            BookingStands.class,
            "stands",
            Calendar.ENTER,
            List.of(Topic.VISIT, Topic.LINK, Topic.BRING, Topic.TRANSLATOR, Topic.RULES, Topic.CHANGE, Topic.COMPLAINT),
            Overtaken.BY_NEWS_OF_THE_TIME),
    /** Where no other time is found, and in place of a reminder. */
    VISIT_DISPLACED(
            BookingDisplaced.class,
            "displaced",
            Calendar.LEAVE,
            List.of(Topic.VISIT, Topic.CHOICE_LINK, Topic.CHANGE, Topic.COMPLAINT),
            Overtaken.BY_NEWS_OF_THE_TIME),
    VISIT_PROPOSAL_WITHDRAWN(
            BookingProposalWithdrawn.class,
            "withdrawn",
            Calendar.LEAVE,
            List.of(Topic.PROPOSED, Topic.VISIT, Topic.CHOICE_LINK, Topic.CHANGE, Topic.COMPLAINT),
            Overtaken.BY_NEWS_OF_THE_TIME),
    /** Once for each announcement that reaches the visit (C2). */
    VISIT_PLACE_LATE(
            BookingPlaceLate.class,
            "late",
            Calendar.LEAVE,
            List.of(Topic.LATE, Topic.VISIT, Topic.CHANGE, Topic.COMPLAINT),
            Overtaken.BY_NEWS_OF_THE_PLACE),
    VISIT_PLACE_ON_TIME(
            BookingPlaceOnTime.class,
            "on-time",
            Calendar.LEAVE,
            List.of(Topic.VISIT, Topic.CHANGE, Topic.COMPLAINT),
            Overtaken.BY_NEWS_OF_THE_PLACE),
    /** The customer has told a delay that is too long for the time (C2). */
    VISIT_DELAY_MOVED(
            BookingDelayed.class,
            "delay-moved",
            Calendar.ENTER,
            List.of(Topic.NEW_TIME, Topic.CHANGE, Topic.COMPLAINT),
            Overtaken.BY_ANOTHER_TIME),
    VISIT_MISSED(
            BookingMissed.class,
            "missed",
            Calendar.LEAVE,
            List.of(Topic.MISSED_VISIT, Topic.AGAIN, Topic.COMPLAINT),
            Overtaken.BY_BEING_THERE),
    CONTACT_CODE(ContactCodeIssued.class, "code", Calendar.LEAVE, List.of(Topic.CODE, Topic.COMPLAINT)),
    VISIT_REFUSED(
            BookingRefused.class, "refused", Calendar.LEAVE, List.of(Topic.REFUSED, Topic.DISPUTE, Topic.COMPLAINT)),
    /** Of somebody without a booked time; the reference is the number of the ticket. */
    TICKET_REFUSED(
            TicketRefused.class, "refused", Calendar.LEAVE, List.of(Topic.REFUSED, Topic.DISPUTE, Topic.COMPLAINT)),
    WAITING_JOINED(
            WaitingJoined.class, "joined", Calendar.LEAVE, List.of(Topic.WAITING, Topic.WAITING_LINK, Topic.COMPLAINT)),
    WAITING_OFFERED(
            WaitingOffered.class,
            "offered",
            Calendar.LEAVE,
            List.of(Topic.OFFERED, Topic.WAITING_LINK, Topic.COMPLAINT),
            Overtaken.BY_THE_END_OF_THE_OFFER),
    WAITING_LAPSED(
            WaitingLapsed.class,
            "lapsed",
            Calendar.LEAVE,
            List.of(Topic.LAPSED, Topic.RESTING, Topic.WAITING, Topic.WAITING_LINK, Topic.COMPLAINT)),
    WAITING_OFFER_WITHDRAWN(
            WaitingOfferWithdrawn.class,
            "taken-back",
            Calendar.LEAVE,
            List.of(Topic.LAPSED, Topic.WAITING, Topic.WAITING_LINK, Topic.COMPLAINT)),
    WAITING_ENDED(WaitingEnded.class, "waited", Calendar.LEAVE, List.of(Topic.WAITING, Topic.AGAIN, Topic.COMPLAINT)),
    CASE_RECEIVED("case.received", "case-received", List.of(Topic.CASE, Topic.DUE, Topic.COMPLAINT)),
    CASE_EXTENDED("case.extended", "case-extended", List.of(Topic.CASE, Topic.TERM, Topic.WRITTEN, Topic.COMPLAINT)),
    CASE_FORWARDED(
            "case.forwarded", "case-forwarded", List.of(Topic.CASE, Topic.AUTHORITY, Topic.WRITTEN, Topic.COMPLAINT)),
    /** It is of another kind than it was taken for, and answered by another day. */
    CASE_RECLASSIFIED(
            "case.reclassified", "case-reclassified", List.of(Topic.CASE, Topic.KIND, Topic.TERM, Topic.COMPLAINT)),
    /** The submission cannot be dealt with as it is. */
    CASE_CURE_ASKED("case.cure-asked", "cure-asked", List.of(Topic.CASE, Topic.TERM, Topic.WRITTEN, Topic.COMPLAINT)),
    /** What was decided or answered, and where to go next (R6, V4). */
    CASE_DECIDED("case.decided", "case-decided", List.of(Topic.CASE, Topic.WRITTEN, Topic.NEXT, Topic.COMPLAINT)),
    /** A new fact has come up: what was decided is examined once again, with a new last day (V4). */
    CASE_REOPENED("case.reopened", "case-reopened", List.of(Topic.CASE, Topic.TERM, Topic.WRITTEN, Topic.COMPLAINT)),
    ENQUIRY_PROMISED("enquiry.promised", "enquiry-promised", List.of(Topic.CASE, Topic.TERM, Topic.COMPLAINT)),
    ENQUIRY_MOVED("enquiry.moved", "enquiry-moved", List.of(Topic.CASE, Topic.TERM, Topic.WRITTEN, Topic.COMPLAINT)),
    ENQUIRY_ANSWERED("enquiry.answered", "enquiry-answered", List.of(Topic.CASE, Topic.WRITTEN, Topic.COMPLAINT)),
    /** What an employee did wrong, with the apology and what is right (P9). */
    ERROR_TOLD("service-error.customer-told", "error-told", List.of(Topic.CASE, Topic.WRITTEN, Topic.COMPLAINT)),
    /** Thanks are received in words, never in gifts (P7). */
    GRATITUDE_DECLINED("gratitude-offer.declined", "gratitude-declined", List.of(Topic.CASE, Topic.COMPLAINT)),
    /** What they have asked on the forum is answered there, for everybody to read (K2). */
    QUESTION_ANSWERED("question.answered", "question-answered", List.of(Topic.CASE, Topic.FORUM, Topic.COMPLAINT)),
    /** To the official above whoever erred (P9). */
    STAFF_ERROR_REPORTED("service-error.reported", "staff-error", List.of(Topic.CASE, Topic.ERROR)),
    /** To the employee who is to answer (T2). */
    STAFF_ENQUIRY_DUE("enquiry.due", "staff-due", List.of(Topic.CASE, Topic.TERM)),
    /** To whose turn a case is before its last day (V4). */
    STAFF_CASE_DUE("case.due", "staff-case-due", List.of(Topic.CASE, Topic.TERM)),
    /** To those above once that day has passed. */
    STAFF_CASE_OVERDUE("case.due", "staff-case-overdue", List.of(Topic.CASE, Topic.TERM)),
    /** To the employee whom a case names, who answers before it is decided (P1). */
    STAFF_STATEMENT_ASKED("case.statement-asked", "staff-statement", List.of(Topic.CASE, Topic.TERM)),
    /** How it was, asked once, and nobody has to answer (C7). */
    SURVEY_INVITED("survey.invited", "survey-invited", List.of(Topic.CASE, Topic.SURVEY, Topic.TERM, Topic.COMPLAINT)),
    /** A template that an employee tries out; no event makes it due, and it has no words of its own. */
    TEST("test"),
    /** Whatever an employee tells, by a template of a kind of staff's own. */
    OFFICE("office"),
    /** What is right in place of a message that was wrong (E2). */
    CORRECTION("correction");

    private static final String NOT_SERVED = "NOT_SERVED";

    /** As the contract names it. */
    private final @Nullable String cause;

    private final String phrases;
    private final Calendar calendar;

    @SuppressWarnings("ImmutableEnumChecker") // List.of, which the checker cannot see
    private final List<Topic> topics;

    private final Overtaken overtaken;

    MessageKind(Class<? extends Event> cause, String phrases, Calendar calendar, List<Topic> topics) {
        this(cause, phrases, calendar, topics, Overtaken.NEVER);
    }

    /** Of what no event makes due. */
    MessageKind(String phrases) {
        this((String) null, phrases, Calendar.LEAVE, List.of(Topic.COMPLAINT), Overtaken.NEVER);
    }

    MessageKind(
            Class<? extends Event> cause, String phrases, Calendar calendar, List<Topic> topics, Overtaken overtaken) {
        this(type(cause), phrases, calendar, topics, overtaken);
    }

    /** Of what complaints-service tells. */
    MessageKind(String cause, String phrases, List<Topic> topics) {
        this("lv.ocma.complaints." + cause, phrases, Calendar.LEAVE, topics, Overtaken.NEVER);
    }

    MessageKind(@Nullable String cause, String phrases, Calendar calendar, List<Topic> topics, Overtaken overtaken) {
        this.overtaken = overtaken;
        this.cause = cause;
        this.phrases = phrases;
        this.calendar = calendar;
        this.topics = topics;
    }

    private static String type(Class<? extends Event> event) {
        return event.getAnnotation(EventContract.class).type();
    }

    /** Those with a template of their own: all that events make due. */
    public static List<MessageKind> ofEvents() {
        return Stream.of(values()).filter(kind -> kind.cause != null).toList();
    }

    /** The messages that an event makes due, perhaps none. */
    public static List<MessageKind> causedBy(Event event) {
        return causedBy(event.getClass()).stream()
                .filter(kind -> kind.says(event))
                .toList();
    }

    /** Of a visit that was cancelled, why; nobody is told to come when they cannot be received, nor of another kind of case that changes nothing for them. */
    private boolean says(Event event) {
        return switch (event) {
            case BookingCancelled cancelled ->
                (this == VISIT_NOT_SERVED) == cancelled.reason().equals(NOT_SERVED);
            case BookingChanged changed -> !Boolean.TRUE.equals(changed.displaced());
            case CaseReclassified again -> again.due() != null && !again.due().equals(again.dueBefore());
            default -> true;
        };
    }

    /** Those that events of a kind may make due. */
    static List<MessageKind> causedBy(Class<? extends Event> event) {
        return Stream.of(values())
                .filter(kind -> type(event).equals(kind.cause))
                .toList();
    }

    /** Those that say what is so no more after an event: of the same visit they do not leave any more. */
    public static Set<MessageKind> overtakenBy(Class<? extends Event> event) {
        return Stream.of(values())
                .filter(kind -> kind.overtaken.by().contains(event))
                .collect(Collectors.toSet());
    }

    /** Whether it tells of a time at which somebody is, or was, to come, and nothing once that has passed. */
    public boolean isOfWhatIsToCome() {
        return topics.stream()
                .anyMatch(topic -> topic == Topic.VISIT || topic == Topic.NEW_TIME || topic == Topic.CANCELLED_VISIT);
    }

    /** Which of those that are due leave first. */
    public Priority priority() {
        return switch (this) {
            case CONTACT_CODE,
                    VISIT_PLACE_LATE,
                    VISIT_PLACE_ON_TIME,
                    VISIT_DELAY_MOVED,
                    WAITING_OFFERED,
                    VISIT_STANDS,
                    STAFF_ERROR_REPORTED -> Priority.URGENT;
            case VISIT_REMINDER, SURVEY_INVITED -> Priority.BULK;
            default -> Priority.NORMAL;
        };
    }

    /** Key of its subject, heading and first sentence. */
    String phrase(String part) {
        return phrases + "." + part;
    }

    /** What its template may name in braces. */
    public List<Placeholder> placeholders(TemplateChannel channel) {
        return isOfCase() ? CaseFact.of(this) : Fact.of(this, channel);
    }

    /** Whether it is about what complaints-service keeps, and not about a visit. */
    public boolean isOfCase() {
        return topics.contains(Topic.CASE);
    }

    /** Whether it tells an employee of work that waits: no term of law begins with it, and nobody complains of it. */
    public boolean isToStaff() {
        return switch (this) {
            case STAFF_ERROR_REPORTED, STAFF_ENQUIRY_DUE, STAFF_CASE_DUE, STAFF_CASE_OVERDUE, STAFF_STATEMENT_ASKED ->
                true;
            default -> false;
        };
    }

    /** Whether it says what an employee has written: then it is in Latvian, with a translation for who asked for one (R6). */
    public boolean isOfficial() {
        return topics.contains(Topic.WRITTEN);
    }

    /** Type of the event that makes it due; null where none does. */
    @Nullable
    String cause() {
        return cause;
    }

    Calendar calendar() {
        return calendar;
    }

    List<Topic> topics() {
        return topics;
    }
}
