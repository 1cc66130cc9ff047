package lv.ocma.platform.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;

/** Says of a mail what it was, once its effect is committed. */
public interface Judging {

    /**
     * What a mail was.
     *
     * @param was in a word, as the metric tells it
     */
    record Verdict(Fate fate, String was) {

        public static final Verdict STUCK = new Verdict(Fate.STUCK, "stuck");
    }

    /** An exception is the mailbox's own: the mail has not been looked at. */
    Verdict of(Mailbox.Arrived mail) throws MessagingException, IOException;
}
