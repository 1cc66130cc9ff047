package lv.ocma.platform.mailbox;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where a mailbox is and what becomes of the mails in it; a service maps it under a prefix of its own. */
public interface MailboxSettings {

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

    /** For what the service makes nothing of. Looked at by people, and emptied by them. */
    @WithDefault("Unmatched")
    String unmatched();

    /** For what was taken in; without it that is deleted, as it names people. */
    Optional<String> done();

    @WithDefault("30s")
    Duration poll();

    /** For each answer of the server. */
    @WithDefault("30s")
    Duration answerTimeout();

    /** Who reads is replaced after this time without a sign of it. */
    @WithDefault("5m")
    Duration lease();
}
