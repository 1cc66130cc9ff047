package lv.ocma.notifications.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mailbox to which mails come back: that of the envelope's sender, and no other mail than that. */
@ConfigMapping(prefix = "ocma.bounces")
interface BounceSettings {

    /** Server of IMAP; without it nothing is read. */
    Optional<String> host();

    @WithDefault("993")
    int port();

    Optional<String> username();

    Optional<String> password();

    /** TLS from the first byte; where it is off, STARTTLS is used if the server offers it. */
    @WithDefault("true")
    boolean tls();

    @WithDefault("INBOX")
    String folder();

    /** For what tells of no message: bounces of other forms, replies, spam. Looked at by people, and emptied by them. */
    @WithDefault("Unmatched")
    String unmatched();

    /** For reports that were taken in; without it they are deleted, as they name people. */
    Optional<String> done();

    @WithDefault("30s")
    Duration poll();

    /** How long one may wait for its message to be marked as accepted. */
    @WithDefault("5d")
    Duration kept();

    /** For each answer of the server. */
    @WithDefault("30s")
    Duration answerTimeout();

    /** Who reads is replaced after this time without a sign of it. */
    @WithDefault("5m")
    Duration lease();
}
