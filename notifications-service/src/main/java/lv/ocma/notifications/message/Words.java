package lv.ocma.notifications.message;

import lv.ocma.notifications.letter.OpenedMail;
import lv.ocma.notifications.letter.PaperLetter;
import org.jspecify.annotations.Nullable;

/**
 * What a message said, read out of what was sent itself.
 *
 * @param text null of a mail that has no text
 */
record Words(@Nullable String subject, @Nullable String text) {

    static Words of(Channel channel, String content) {
        return switch (channel) {
            case EMAIL, INBOX, E_ADDRESS -> of(OpenedMail.of(content));
            case LETTER -> of(PaperLetter.read(content));
            case SMS -> new Words(null, content);
        };
    }

    private static Words of(PaperLetter letter) {
        return new Words(letter.subject(), letter.text());
    }

    private static Words of(OpenedMail mail) {
        return new Words(mail.subject(), mail.text());
    }
}
