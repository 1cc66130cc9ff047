package lv.ocma.notifications;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.appointments.Booking;
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
import lv.ocma.contracts.appointments.BookingStands;
import lv.ocma.contracts.appointments.BookingTimeProposed;
import lv.ocma.contracts.appointments.ContactCodeIssued;
import lv.ocma.contracts.appointments.Ticket;
import lv.ocma.contracts.appointments.TicketRefused;
import lv.ocma.contracts.divisions.CalendarYearPublished;
import lv.ocma.contracts.divisions.PlacePublished;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.contracts.divisions.StaffMemberPublished;
import lv.ocma.platform.events.EventCodec;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.Rows;
import lv.ocma.platform.testing.ToldEvents;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Tells the service what divisions-service and appointments-service tell: over Kafka. Ids differ with every call, persons are invented. */
@ApplicationScoped
public class Given {

    public static final OffsetDateTime NINE = OffsetDateTime.parse("2030-06-17T09:00:00+03:00");

    private static final List<BookingRefused.Ground> GROUNDS = List.of(new BookingRefused.Ground(
            "INVENTED", Map.of("lv", "Izdomāts pamats"), Map.of("lv", "Izdomāts likums"), "7", null));

    private final Rows rows;
    private final EventCipher cipher;
    private final ToldEvents events;

    Given(
            AgroalDataSource database,
            EventCodec codec,
            EventCipher cipher,
            Clock clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.rows = new Rows(database);
        this.cipher = cipher;
        this.events = new ToldEvents(servers, codec, clock);
    }

    @PreDestroy
    void close() {
        events.close();
    }

    public static String someone() {
        return "person-" + unique() + "@example.com";
    }

    /** A division that the service knows. */
    public String aPlace() {
        var id = "place-" + unique();
        place(id, null);
        return id;
    }

    public String aBranchOf(String division) {
        var id = "place-" + unique();
        place(id, division);
        return id;
    }

    public void place(String id, @Nullable String parent) {
        publish(
                UUID.randomUUID(),
                1,
                new PlacePublished(
                        id,
                        parent == null ? "DIVISION" : "BRANCH",
                        parent,
                        Map.of("lv", "Parauga nodaļa", "en", "Sample Division"),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of("lv", "Nefilmējiet.", "en", "Do not film.", "ru", "Не снимайте."),
                        null,
                        null,
                        null,
                        null,
                        null));
        Eventually.becomes(1L, () -> count("select count(*) from place where id = ?", id));
    }

    /** @param kinds of the days that are not what their weekday says */
    public static CalendarYearPublished year(int year, boolean whole, Map<LocalDate, String> kinds) {
        var days = kinds.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(day -> new CalendarYearPublished.Day(
                        day.getKey(), day.getValue(), Map.of("lv", "Izdomāta diena"), null, true, List.of()))
                .toList();
        return new CalendarYearPublished(year, whole, days);
    }

    public String aService() {
        var id = "service-" + unique();
        service(id);
        return id;
    }

    public void service(String id) {
        publish(
                UUID.randomUUID(),
                1,
                new ServicePublished(
                        id, Map.of("lv", "Pases izsniegšana"), true, 15, true, Map.of("lv", "Iepriekšējā pase")));
        Eventually.becomes(1L, () -> count("select count(*) from service where id = ?", id));
    }

    /** A visit of one person at nine. */
    public VisitGiven aVisit(String place, String service) {
        return new VisitGiven(place, service, new Contact("Anna Paraugs", someone(), null), "lv");
    }

    /** What appointments-service tells of one visit, in order. */
    public final class VisitGiven {

        private final UUID id = UUID.randomUUID();
        private final String service;
        private final Contact contact;
        private final String language;
        private String place;
        private OffsetDateTime start = NINE;
        private @Nullable String client = "front-end";
        private long sequence;
        private long codes;

        private VisitGiven(String place, String service, Contact contact, String language) {
            this.place = place;
            this.service = service;
            this.contact = contact;
            this.language = language;
        }

        public VisitGiven with(Contact other) {
            return new VisitGiven(place, service, other, language);
        }

        /** Over this client, whose it is to hear of it; over none where staff have booked. */
        public VisitGiven over(@Nullable String other) {
            client = other;
            return this;
        }

        public VisitGiven in(String other) {
            return new VisitGiven(place, service, contact, other);
        }

        public UUID id() {
            return id;
        }

        public String reference() {
            return "TEST-" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
        }

        public String address() {
            return String.valueOf(contact.email());
        }

        /** Id of the event. */
        public UUID booked() {
            return told(new BookingBooked(booking()));
        }

        public UUID moved(String to, OffsetDateTime newStart) {
            var from = place;
            var oldStart = start;
            place = to;
            start = newStart;
            return told(new BookingRescheduled(booking(), from, oldStart));
        }

        /** At the counter, to the queue of another place. */
        public UUID handedOver(String to) {
            var from = place;
            place = to;
            return told(new BookingRescheduled(booking(), from, start, true));
        }

        public UUID cancelled() {
            return told(new BookingCancelled(booking(), "PLANS_CHANGED"));
        }

        /** One more person comes along. */
        public UUID changed() {
            return told(new BookingChanged(
                    booking(), "ITEMS_ADDED", List.of(new Booking.Item(service, 2)), List.of(), null, false));
        }

        /** @param displaced null as of a release that did not say */
        public UUID shortened(@Nullable Boolean displaced) {
            return told(new BookingChanged(
                    booking(), "ITEM_DROPPED", List.of(), List.of(new Booking.Item(service, 2)), null, displaced));
        }

        /** The place has closed while they waited. */
        public UUID notServed() {
            return told(new BookingCancelled(booking(), "NOT_SERVED"));
        }

        public UUID reminded(String link) {
            return told(new BookingReminderDue(booking(), "TWO_DAYS", cipher.encrypt(link)));
        }

        public UUID proposed(String link) {
            return told(new BookingTimeProposed(
                    booking(),
                    "HOURS",
                    NINE.plusDays(2),
                    NINE.plusDays(2).plusMinutes(45),
                    NINE,
                    cipher.encrypt(link)));
        }

        /** At its time after all. */
        public UUID stands(String link) {
            return told(new BookingStands(booking(), "HOURS", cipher.encrypt(link)));
        }

        public UUID displaced(String link) {
            return told(new BookingDisplaced(booking(), "SERVICE", cipher.encrypt(link)));
        }

        public UUID withdrawn(String link) {
            return told(new BookingProposalWithdrawn(
                    booking(), "HOURS", start.plusDays(1), start.plusDays(1).plusMinutes(15), cipher.encrypt(link)));
        }

        public UUID sentCode(String digits) {
            var event = UUID.randomUUID();
            publish(event, ++codes, new ContactCodeIssued(booking(), cipher.encrypt(digits), NINE));
            return event;
        }

        /** As it is heard after an outage. */
        public UUID sentCodeThatIsOver(String digits) {
            var event = UUID.randomUUID();
            publish(event, ++codes, new ContactCodeIssued(booking(), cipher.encrypt(digits), NINE.minusYears(20)));
            return event;
        }

        public UUID late(int minutes) {
            return told(new BookingPlaceLate(booking(), minutes));
        }

        public UUID onTime() {
            return told(new BookingPlaceOnTime(booking()));
        }

        public UUID delayed(String outcome) {
            return told(new BookingDelayed(booking(), 30, outcome));
        }

        public UUID missed() {
            return told(new BookingMissed(booking()));
        }

        public UUID checkedIn() {
            return told(new BookingCheckedIn(booking(), "B001", start));
        }

        public UUID reopened() {
            return told(new BookingReopened(booking(), "CALLED"));
        }

        /** Without a booked time: the id of the visit is that of the ticket. */
        public UUID refusedAtTheDesk(String reason, boolean reachable) {
            return told(new TicketRefused(
                    new Ticket(
                            id,
                            place,
                            "L007",
                            NINE.toLocalDate(),
                            language,
                            reachable ? cipher.encrypt(contact) : null,
                            client),
                    UUID.randomUUID(),
                    place + "/2026/2",
                    List.of(new Booking.Item(service, 1)),
                    GROUNDS,
                    disputed(null),
                    cipher.encrypt(new BookingRefused.Words(reason, "Izdomāti fakti"))));
        }

        /** In writing, at the desk. */
        public UUID refused(String reason) {
            return refused(reason, 1);
        }

        public UUID refused(String reason, int person) {
            var refusal = UUID.randomUUID();
            return told(new BookingRefused(
                    booking(),
                    refusal,
                    place + "/2026/1",
                    List.of(new Booking.Item(service, person)),
                    GROUNDS,
                    disputed("https://example.org/v1/cases#refusal=" + refusal),
                    cipher.encrypt(new BookingRefused.Words(reason, "Izdomāti fakti"))));
        }

        /** The last event once more, as Kafka may deliver it. */
        public void bookedAgain(UUID event) {
            publish(event, sequence, new BookingBooked(booking()));
        }

        private UUID told(Event event) {
            var eventId = UUID.randomUUID();
            publish(eventId, ++sequence, event);
            return eventId;
        }

        private Booking booking() {
            return new Booking(
                    id,
                    reference(),
                    place,
                    start,
                    start.plusMinutes(15),
                    List.of(new Booking.Item(service, 1)),
                    language,
                    "FRONT_END",
                    cipher.encrypt(contact),
                    client);
        }

        public List<String> statuses() {
            return texts("select status from message where about = ? order by sequence, id", id);
        }

        /** Kind and status of each message. */
        public List<String> messages() {
            return texts("select kind || ' ' || status from message where about = ? order by sequence, id", id);
        }

        public String status() {
            return one("status");
        }

        /** A column of the only message. */
        public String one(String column) {
            var values = texts("select cast(" + column + " as text) from message where about = ?", id);
            return values.size() == 1 ? values.getFirst() : values.toString();
        }
    }

    /** @param subject {@code sub} of their tokens */
    public void anEmployee(String subject, String givenName, String familyName, String phone) {
        anEmployee(subject, givenName, familyName, phone, null);
    }

    /** @param email at the office */
    public void anEmployee(
            String subject, String givenName, String familyName, @Nullable String phone, @Nullable String email) {
        var id = UUID.randomUUID().toString();
        publish(
                UUID.randomUUID(),
                1,
                new StaffMemberPublished(
                        id,
                        "EMPLOYED",
                        subject,
                        givenName,
                        familyName,
                        Map.of(),
                        Map.of(),
                        null,
                        phone,
                        null,
                        null,
                        List.of(),
                        true,
                        email == null ? null : cipher.encrypt(email)));
        Eventually.becomes(1L, () -> count("select count(*) from employee where id = ?", id));
    }

    /** Somebody who waits for a time at the place. */
    public WaitingGiven somebodyWaiting(String place, String service) {
        return new WaitingGiven(this, cipher, place, service);
    }

    public long count(String sql, Object parameter) {
        return rows.count(sql, parameter);
    }

    public List<String> texts(String sql, Object... parameters) {
        return rows.texts(sql, parameters);
    }

    public void change(String sql, Object... parameters) {
        rows.change(sql, parameters);
    }

    /** @param sequence of the events of the same aggregate */
    public void publish(UUID id, long sequence, Event event) {
        events.tell(id, sequence, event);
    }

    /** @param link null where there is no page to dispute at */
    private static BookingRefused.Dispute disputed(@Nullable String link) {
        return new BookingRefused.Dispute(
                "ocma",
                Map.of("lv", "Izdomāta iestāde"),
                List.of(),
                List.of(),
                "P1M",
                NINE.toLocalDate().plusMonths(1),
                link);
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
