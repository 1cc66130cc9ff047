package lv.ocma.notifications.message;

import java.time.Instant;
import java.util.UUID;
import lv.ocma.notifications.letter.Letters.ShortMessage;
import lv.ocma.notifications.letter.Mail;
import lv.ocma.notifications.letter.PaperLetter;
import lv.ocma.notifications.letter.PostalAddress;
import lv.ocma.notifications.letter.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * A message as it would leave over one channel.
 *
 * @param id of the message, by which its provider may know it again
 * @param address as the channel has it: an e-mail address, a phone number in E.164, the lines in the window of a letter
 * @param messageId one for ever, the same however often it is sent
 * @param content as the channel has it: MIME for an e-mail, the text of an SMS, a letter in words
 * @param templateVersion by which it was written; null where it was written by none
 * @param until when it tells nothing any more over this channel; null where it always does
 * @param person whose it is, and in whose inbox it is kept; null where nobody has signed in
 */
public record Reach(
        UUID id,
        Channel channel,
        @Nullable String name,
        String address,
        String messageId,
        String content,
        @Nullable Integer templateVersion,
        @Nullable Instant until,
        @Nullable UUID person) {

    public static Reach mail(UUID id, Recipient to, Mail mail) {
        return new Reach(
                id,
                Channel.EMAIL,
                to.name(),
                to.address(),
                mail.messageId(),
                mail.mime(),
                mail.templateVersion(),
                null,
                null);
    }

    /** Kept for the person to read. */
    public static Reach inbox(UUID id, UUID person, @Nullable String name, Mail mail) {
        return new Reach(
                id,
                Channel.INBOX,
                name,
                person.toString(),
                mail.messageId(),
                mail.mime(),
                mail.templateVersion(),
                null,
                person);
    }

    public static Reach eAddress(UUID id, String address, @Nullable String name, Mail mail) {
        return new Reach(
                id,
                Channel.E_ADDRESS,
                name,
                address,
                mail.messageId(),
                mail.mime(),
                mail.templateVersion(),
                null,
                null);
    }

    /** @param phone in E.164 */
    public static Reach text(
            UUID id, @Nullable String name, String phone, ShortMessage words, @Nullable Instant until) {
        return new Reach(
                id, Channel.SMS, name, phone, id.toString(), words.text(), words.templateVersion(), until, null);
    }

    /** Its address stands on it as it does in the window. */
    public static Reach letter(UUID id, PostalAddress to, PaperLetter letter, @Nullable Instant until) {
        return letter(id, to.name(), letter, until);
    }

    static Reach letter(UUID id, @Nullable String name, PaperLetter letter, @Nullable Instant until) {
        return new Reach(
                id,
                Channel.LETTER,
                name,
                String.join("\n", letter.addressee()),
                id.toString(),
                letter.written(),
                letter.templateVersion(),
                until,
                null);
    }

    /** As {@code other} knows whose it is. */
    public Reach of(@Nullable UUID other) {
        return new Reach(id, channel, name, address, messageId, content, templateVersion, until, other);
    }

    /** Neither whom it goes to nor what it says. */
    @Override
    public String toString() {
        return "Reach[" + id + " by " + channel + "]";
    }
}
