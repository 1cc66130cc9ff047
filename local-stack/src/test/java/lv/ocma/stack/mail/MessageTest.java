package lv.ocma.stack.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static final String PARTS = """
            Subject: =?UTF-8?Q?J=C5=ABsu_pieraksts?=
             =?UTF-8?Q?_R=C4=ABg=C4=81?=
            From: =?UTF-8?B?xbLEk8S8xLc=?= <office@example.org>
            Received: one
            Received: two
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=m

            --m
            Content-Type: multipart/alternative; boundary=a

            --a
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            Labr=C4=ABt!
            --a
            Content-Type: text/html; charset=windows-1257
            Content-Transfer-Encoding: base64

            PHA+4jwvcD4=
            --a--
            --m
            Content-Type: text/calendar; charset=UTF-8; method=PUBLISH
            Content-Disposition: attachment; filename="visit.ics"

            BEGIN:VCALENDAR
            --m
            Content-Type: application/pdf; name="=?UTF-8?Q?veidlapa_=C4=81.pdf?="
            Content-Disposition: attachment
            Content-Transfer-Encoding: base64

            AAH/
            --m--
            """;

    @Test
    void encoded_headers_are_readable_and_repeated_ones_stand_line_by_line() {
        var message = message(PARTS);
        assertEquals("Jūsu pieraksts Rīgā", message.subject());
        assertEquals("Ųēļķ <office@example.org>", message.headers().get("From"));
        assertEquals("one\ntwo", message.headers().get("Received"));
    }

    @Test
    void text_and_html_are_decoded_by_their_own_character_sets() {
        var message = message(PARTS);
        assertEquals("Labrīt!", message.text());
        assertEquals("<p>ā</p>", message.html());
    }

    @Test
    void attachments_are_text_where_they_are_text_and_base64_elsewhere() {
        var attachments = message(PARTS).attachments();
        assertEquals(
                List.of("visit.ics", "veidlapa ā.pdf"),
                attachments.stream().map(Message.Attachment::name).toList());
        assertEquals("BEGIN:VCALENDAR", attachments.getFirst().text());
        assertNull(attachments.getFirst().base64());
        assertNull(attachments.getLast().text());
        assertArrayEquals(
                new byte[] {0, 1, -1},
                Base64.getDecoder().decode(attachments.getLast().base64()));
    }

    @Test
    void a_message_without_parts_is_its_text() {
        var message = message("Subject: plain\n\nhello\nworld\n");
        assertEquals("hello\nworld\n", message.text());
        assertNull(message.html());
        assertEquals(List.of(), message.attachments());
    }

    @Test
    void an_unknown_character_set_hides_nothing() {
        assertEquals(
                "abc\n",
                message("Content-Type: text/plain; charset=x-none\n\nabc\n").text());
    }

    @Test
    void a_page_never_carries_markup_of_a_message() {
        var page = Html.message(message("Subject: <script>alert(1)</script>\n\n<img src=x>\n"));
        assertEquals(-1, page.indexOf("<script"));
        assertEquals(-1, page.indexOf("<img"));
    }

    private static Message message(String source) {
        var bytes = source.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return Message.of(new Mailbox.Letter(
                "00000001",
                Instant.parse("2026-06-15T06:00:00Z"),
                "office@example.org",
                List.of("a@example.org"),
                bytes));
    }
}
