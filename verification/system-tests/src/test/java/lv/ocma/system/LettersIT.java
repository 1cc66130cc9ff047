package lv.ocma.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

@SystemTest
class LettersIT {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(Diary.RIGA);

    private final Api api;
    private final Diary diary;
    private final Mailbox mailbox;

    LettersIT(Api api, Diary diary, Mailbox mailbox) {
        this.api = api;
        this.diary = diary;
        this.mailbox = mailbox;
    }

    @Test
    @Clause({"E1", "V4", "C5"})
    void a_booking_is_told_in_latvian_from_greeting_to_the_unit_that_sends_it() {
        var time = diary.aTimeAt("riga-3");
        var visit = api.booked("customer", diary.address("letter"), time);

        var letter = mailbox.awaitsOne(visit.address());

        assertEquals(List.of(visit.address()), letter.to());
        assertTrue(letter.subject().contains(visit.reference()), letter.subject());
        assertNotNull(letter.html());
        var body = letter.body();
        assertTrue(body.startsWith("Labdien, Anna Paraugs!"), body);
        assertInOrder(
                body,
                "Labdien, Anna Paraugs!",
                "pierakstīts",
                "Rīgas 3. nodaļa",
                "plkst. " + time.opens(),
                "Pases izsniegšana",
                visit.reference(),
                "personu apliecinošs dokuments",
                "sūdzību",
                "Uz redzēšanos",
                "Rīgas 3. nodaļa",
                "+371 67209400");
        var unit = body.substring(body.indexOf("Uz redzēšanos"));
        assertTrue(
                unit.lines().filter(line -> !line.isBlank()).count() <= 8, "nothing but the unit comes last: " + unit);
        assertTrue(body.contains("nefilmējiet"), "house rules: " + body);
    }

    @Test
    @Clause("E1")
    void the_calendar_entry_follows_the_visit() {
        var times = diary.aDayAt("talsi");
        var visit = api.booked("front-end", diary.address("calendar"), times.get(0));
        var booked = calendar(mailbox.awaits(visit.address(), 1).get(0));
        var moved = visit.changed(api.move(visit, times.get(7)));
        var rescheduled = calendar(mailbox.awaits(visit.address(), 2).get(1));
        api.cancel(moved).then().statusCode(200);
        var cancelled = calendar(mailbox.awaits(visit.address(), 3).get(2));

        assertStartsAt(times.get(0), booked);
        assertStartsAt(times.get(7), rescheduled);
        assertEquals(value("UID", booked), value("UID", rescheduled));
        assertEquals(value("UID", booked), value("UID", cancelled));
        assertTrue(sequence(booked) < sequence(rescheduled) && sequence(rescheduled) < sequence(cancelled));
        assertEquals("CANCELLED", value("STATUS", cancelled));
    }

    @Test
    @Clause("V5")
    void each_person_is_written_to_in_the_language_chosen() {
        var times = diary.aDayAt("talsi");
        for (var language : List.of("en", "ru")) {
            var address = diary.address(language);
            var wish = Wish.of(times.get(1), address);
            wish.put("language", language);
            api.book("front-end", wish).then().statusCode(201);

            var body = mailbox.awaitsOne(address).body();
            assertTrue(body.contains("ru".equals(language) ? "Здравствуйте" : "Dear Anna Paraugs"), body);
        }
    }

    @Test
    @Clause("V2")
    void the_manage_token_is_in_no_address_that_a_server_would_log() {
        var visit = api.booked("front-end", diary.address("secret"), diary.aTimeAt("talsi"));

        var letter = mailbox.awaitsOne(visit.address());

        var sent = letter.body() + letter.html() + letter.headers() + calendar(letter);
        var at = sent.indexOf(visit.manageToken());
        assertTrue(at < 0 || sent.charAt(at - 1) == '#' || sent.lastIndexOf('#', at) > sent.lastIndexOf("http", at));
    }

    @Test
    void each_booking_is_told_and_how_soon_is_printed() {
        var times = diary.aDayAt("riga-4");
        var took = new ArrayList<Duration>();
        for (int i = 0; i < 5; i++) {
            var visit = api.booked("front-end", diary.address("quick"), times.get(i));
            var answered = Instant.now(Clock.systemUTC());
            took.add(Duration.between(
                    answered, Instant.parse(mailbox.awaitsOne(visit.address()).received())));
        }
        took.sort(null);
        // Within a second is what we design for; how long it takes here is a matter of what else the machine does.
        System.out.println("LettersIT: from the answer to the mailbox, five bookings: " + took);
    }

    private static void assertInOrder(String text, String... pieces) {
        var at = 0;
        for (var piece : pieces) {
            var found = text.indexOf(piece, at);
            assertTrue(found >= 0, () -> "«" + piece + "» is missing, or stands elsewhere, in:\n" + text);
            at = found + piece.length();
        }
    }

    /** The entry with its folded lines joined. */
    private static String calendar(Letter letter) {
        var entry = letter.attachments().stream()
                .filter(attachment -> attachment.name().endsWith(".ics"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no .ics with " + letter.subject()));
        assertTrue(entry.contentType().startsWith("text/calendar"), entry.contentType());
        var text = entry.text() != null
                ? entry.text()
                : new String(Base64.getDecoder().decode(String.valueOf(entry.base64())), StandardCharsets.UTF_8);
        return text.replaceAll("\\r?\\n[ \\t]", "");
    }

    private static void assertStartsAt(FreeTime time, String calendar) {
        var start = OffsetDateTime.parse(time.start());
        var told = value("DTSTART", calendar);
        assertTrue(told.equals(UTC.format(start)) || told.equals(LOCAL.format(start)), told + " is not " + start);
    }

    private static int sequence(String calendar) {
        return Integer.parseInt(value("SEQUENCE", calendar));
    }

    /** Of the visit itself: time zones have properties of the same names. */
    private static String value(String name, String calendar) {
        var event = calendar.substring(calendar.indexOf("BEGIN:VEVENT"));
        var matcher =
                Pattern.compile("(?m)^" + name + "(?:;[^:\\r\\n]*)?:(.*?)\\r?$").matcher(event);
        assertTrue(matcher.find(), () -> name + " is missing in\n" + calendar);
        return matcher.group(1);
    }
}
