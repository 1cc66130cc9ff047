package lv.ocma.complaints.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import lv.ocma.complaints.contact.ContactDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MailReaderTest {

    static Stream<Shape> shapes() {
        return Shapes.all().stream();
    }

    private static IncomingMail read(Letter letter) throws MessagingException, IOException {
        return MailReader.read(letter.octets());
    }

    @Test
    void there_are_a_hundred_shapes_of_mails() {
        assertTrue(Shapes.all().size() >= 100, () -> Shapes.all().size() + " of them");
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void what_is_written_is_read_whatever_the_shape(Shape shape) throws MessagingException, IOException {
        if (shape.becomes().equals(Why.BROKEN.name())) {
            assertThrows(
                    MessagingException.class, () -> MailReader.read(shape.mail().octets()));
            assertEquals("Rinda", MailReader.beginning(shape.mail().octets()).subject());
            return;
        }
        var mail = MailReader.read(shape.mail().octets());
        if (shape.becomes().equals(Shape.CASE)) {
            assertEquals(Nature.LETTER, mail.nature());
            assertEquals(shape.text(), mail.text());
            assertEquals(
                    shape.files(), mail.files().stream().map(MailFile::name).toList());
        } else if (Stream.of(Nature.values()).anyMatch(nature -> nature.name().equals(shape.becomes()))) {
            assertEquals(shape.becomes(), mail.nature().name());
        }
    }

    @Test
    void who_wrote_is_read_with_their_name_and_answered_where_they_want_it() throws MessagingException, IOException {
        var letter = Letter.of("Rinda", "x");
        assertEquals(
                new ContactDetails("Anna Paraugs", "anna@example.com", null),
                read(letter).sender());
        assertEquals(
                new ContactDetails("Anna Paraugs", "berta@example.com", null),
                read(letter.with("Reply-To: berta@example.com")).sender());
        assertEquals(
                "Anna Paraudziņa",
                Objects.requireNonNull(read(letter.with("From: Anna Paraudziņa <anna@example.com>"))
                                .sender())
                        .name());
        assertEquals(
                "Rīga",
                Objects.requireNonNull(read(letter.with("From: =?utf-8?B?UsSrZ2E=?= <anna@example.com>"))
                                .sender())
                        .name());
        assertNull(read(letter.with("From: anna@localhost")).sender());
    }

    @Test
    void subjects_are_read_encoded_folded_and_in_octets() throws MessagingException, IOException {
        var letter = Letter.of("Rīga", "x");
        assertEquals("Rīga", read(letter).subject());
        assertEquals("Rīga", read(letter.with("Subject: =?utf-8?B?UsSrZ2E=?=")).subject());
        assertEquals(
                "Rinda un rinda",
                read(letter.with("Subject: Rinda\r\n un rinda")).subject());
        assertEquals("", read(letter.without("Subject")).subject());
    }

    @Test
    void a_mail_is_the_same_by_its_message_id_and_knows_what_it_answers() throws MessagingException, IOException {
        var first = read(Letter.of("a", "x").with("Message-ID: <1@example.com>"));
        assertEquals(
                first.identity(),
                read(Letter.of("b", "y").with("Message-ID: <1@example.com>")).identity());
        assertNotEquals(
                read(Letter.of("a", "x")).identity(), read(Letter.of("a", "y")).identity());
        var answer = read(Letter.of("c", "z")
                .with("In-Reply-To: <2@example.com>")
                .with("References: <1@example.com> <2@example.com>"));
        var second = read(Letter.of("d", "w").with("Message-ID: <2@example.com>"));
        assertEquals(List.of(second.identity(), first.identity()), answer.answered());
    }

    @Test
    void whatever_breaks_on_the_way_is_read_or_refused_and_never_more() {
        long seed = Long.getLong("ocma.seed", System.nanoTime());
        var random = new Random(seed);
        for (var shape : Shapes.all()) {
            var whole = shape.mail().octets();
            if (whole.length > 20_000) {
                continue;
            }
            for (int time = 0; time < 20; time++) {
                var mail = whole.clone();
                for (int hit = 0; hit <= time; hit++) {
                    mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
                }
                try {
                    var read = MailReader.read(mail);
                    assertTrue(read.identity().length() == 64);
                } catch (MessagingException | IOException refused) {
                    MailReader.beginning(mail);
                } catch (RuntimeException e) {
                    throw new AssertionError("-Docma.seed=" + seed + ", " + shape, e);
                }
            }
        }
    }
}
