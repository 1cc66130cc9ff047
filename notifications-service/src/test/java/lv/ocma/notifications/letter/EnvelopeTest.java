package lv.ocma.notifications.letter;

import static lv.ocma.notifications.letter.Samples.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import lv.ocma.notifications.Opened;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    @Test
    void a_name_can_neither_add_a_header_nor_a_line() {
        var recipient = Recipient.of("Anna\r\nBcc: all@example.com\r\n\r\nHello\u202e", "anna@example.com")
                .orElseThrow();
        var mime = Samples.letters()
                .write(
                        Samples.MESSAGE,
                        MessageKind.VISIT_BOOKED,
                        Language.LV,
                        Samples.visit(MessageKind.VISIT_BOOKED),
                        recipient)
                .mime();

        assertEquals("Anna Bcc: all@example.com Hello", recipient.name());
        assertFalse(mime.lines().anyMatch(line -> line.startsWith("Bcc")), mime);
        assertEquals(1, mime.lines().filter(line -> line.startsWith("To:")).count());
    }

    @Test
    void what_is_not_exactly_one_bare_address_is_none() {
        for (var address : List.of(
                "",
                "anna",
                "anna@example.com, boris@example.com",
                "anna@example.com\r\nBcc: boris@example.com",
                "Anna <anna@example.com>",
                "group: anna@example.com;",
                "anna @example.com",
                "ānna@example.com")) {
            assertTrue(Recipient.of("Anna", address).isEmpty(), address);
        }
        assertEquals(
                "anna+ocma@example.com",
                Recipient.of(null, "anna+ocma@example.com").orElseThrow().address());
    }

    @Test
    void the_message_id_is_made_of_the_messages_id_alone_and_all_bytes_are_ascii() {
        var mail = write(MessageKind.VISIT_BOOKED, Language.RU);

        assertEquals("<" + Samples.MESSAGE + "@example.org>", mail.messageId());
        assertEquals(mail.messageId(), Opened.open(mail.mime()).messageId());
        assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(mail.mime()));
        assertTrue(mail.mime().lines().allMatch(line -> line.length() <= 998));
    }
}
