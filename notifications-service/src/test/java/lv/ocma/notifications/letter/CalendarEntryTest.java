package lv.ocma.notifications.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import lv.ocma.notifications.Opened;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarEntryTest {

    private static String value(Calendar calendar, String property) {
        return calendar.getComponent("VEVENT")
                .orElseThrow()
                .getRequiredProperty(property)
                .getValue();
    }

    private static Opened opened(MessageKind kind) {
        return Opened.open(Samples.write(kind, Language.LV).mime());
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageKind.class,
            names = {
                "VISIT_BOOKED",
                "VISIT_RESCHEDULED",
                "VISIT_CANCELLED",
                "VISIT_NOT_SERVED",
                "VISIT_CHANGED",
                "VISIT_REMINDER",
                "VISIT_STANDS",
                "VISIT_DELAY_MOVED"
            })
    void an_entry_has_the_visits_id_and_the_sequence_of_its_change(MessageKind kind)
            throws IOException, ParserException {
        var mail = opened(kind);
        var calendar =
                new CalendarBuilder().build(new StringReader(mail.calendar().replace("\n", "\r\n")));
        var isOver = kind == MessageKind.VISIT_CANCELLED || kind == MessageKind.VISIT_NOT_SERVED;
        var method = isOver ? "CANCEL" : "PUBLISH";

        calendar.validate();
        assertEquals(Samples.APPOINTMENT.toString(), value(calendar, "UID"));
        assertEquals(Long.toString(Samples.sequence(kind)), value(calendar, "SEQUENCE"));
        assertEquals(isOver ? "CANCELLED" : "CONFIRMED", value(calendar, "STATUS"));
        assertEquals("PMLP apmeklējums, Talsu nodaļa", value(calendar, "SUMMARY"));
        assertEquals("Talsu nodaļa, Parauga iela 1, Talsi, LV-3201", value(calendar, "LOCATION"));
        assertEquals(
                "Pieraksta numurs K7M4-94XF: Pases izsniegšana × 2; Personas apliecība",
                value(calendar, "DESCRIPTION"));
        assertEquals("mailto:" + Samples.ORGANIZER, value(calendar, "ORGANIZER"), "whoever sends the mail");
        assertTrue(mail.calendar().contains("METHOD:" + method + "\n"), mail.calendar());
        assertTrue(mail.calendarType().contains("method=" + method), mail.calendarType());
        assertTrue(mail.calendarType().startsWith("text/calendar"), mail.calendarType());
    }

    @Test
    void times_are_those_of_riga_with_the_rules_of_its_zone_and_no_person_is_named() {
        var calendar = opened(MessageKind.VISIT_BOOKED).calendar();

        assertTrue(calendar.contains("DTSTART;TZID=Europe/Riga:20260615T090000\n"), calendar);
        assertTrue(calendar.contains("DTEND;TZID=Europe/Riga:20260615T094500\n"), calendar);
        assertTrue(calendar.contains("BEGIN:VTIMEZONE\nTZID:Europe/Riga\n"), calendar);
        Set.of("Anna", "anna@example.com").forEach(personal -> assertTrue(!calendar.contains(personal), calendar));
    }
}
