package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.appointments.Booking;
import lv.ocma.contracts.appointments.BookingRefused;
import lv.ocma.contracts.appointments.Ticket;
import lv.ocma.contracts.appointments.TicketRefused;
import lv.ocma.contracts.notifications.MessageNotificationWithdrawn;
import lv.ocma.contracts.notifications.MessageNotified;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.testing.Eventually;

/** What other services tell of invented acts; each call returns once it was heard. */
@ApplicationScoped
public class NoticeGiven {

    private final Given given;
    private final EventCipher cipher;

    NoticeGiven(Given given, EventCipher cipher) {
        this.given = given;
        this.cipher = cipher;
    }

    /** @param until last day that it names to dispute it */
    void refused(UUID refusal, UUID visit, String until) {
        var now = OffsetDateTime.parse("2026-01-31T10:00:00+02:00");
        var booking = new Booking(
                visit,
                "K7M2-94XF",
                "riga-3",
                now,
                now.plusMinutes(15),
                List.of(new Booking.Item("passport", 1)),
                "lv",
                "CUSTOMER",
                cipher.encrypt("Izdomāts."),
                null);
        heard(
                "complaints.survey",
                new BookingRefused(
                        booking,
                        refusal,
                        "riga-3/2026/17",
                        booking.items(),
                        grounds(),
                        disputed(until),
                        cipher.encrypt("Izdomāts.")));
    }

    void ticketRefused(UUID refusal, UUID ticket, String until) {
        var of = new Ticket(ticket, "riga-3", "L007", LocalDate.of(2026, 1, 31), "lv", null, null);
        var items = List.of(new Booking.Item("passport", 1));
        heard(
                "complaints.ticket",
                new TicketRefused(
                        of, refusal, "riga-3/2026/17", items, grounds(), disputed(until), cipher.encrypt("Izdomāts.")));
    }

    /** @param kind of message, e.g. {@code VISIT_REFUSED} */
    public void notified(UUID message, String kind, UUID about, String day, String basis) {
        heard(
                "complaints.untold",
                new MessageNotified(
                        message,
                        kind,
                        kind.startsWith("CASE") ? "CASE" : "VISIT",
                        about,
                        "K7M2-94XF",
                        "LETTER",
                        LocalDate.parse(day),
                        "letter",
                        false,
                        basis,
                        false));
    }

    void cameBack(UUID message, String kind, UUID about) {
        var at = OffsetDateTime.parse("2026-03-10T10:00:00+02:00");
        heard(
                "complaints.untold",
                new MessageNotificationWithdrawn(message, kind, "VISIT", about, "K7M2-94XF", "LETTER", at));
    }

    private static List<BookingRefused.Ground> grounds() {
        return List.of(new BookingRefused.Ground("ground", Map.of("lv", "Izdomāts."), Map.of(), null, null));
    }

    private static BookingRefused.Dispute disputed(String until) {
        return new BookingRefused.Dispute(
                "authority", Map.of("lv", "Izdomāta"), List.of(), List.of(), "P1M", LocalDate.parse(until), null);
    }

    private void heard(String consumer, Event told) {
        var event = given.publish(told);
        Eventually.becomes(
                1L,
                () -> given.count("select count(*) from inbox where consumer = ? and event_id = ?", consumer, event));
    }
}
