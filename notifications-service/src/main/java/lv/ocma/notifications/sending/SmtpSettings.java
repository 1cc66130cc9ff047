package lv.ocma.notifications.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail server. Its certificate must be valid for its name where TLS is used. */
@ConfigMapping(prefix = "ocma.smtp")
interface SmtpSettings {

    String host();

    int port();

    /** Sender of all messages, in the envelope and in the header. */
    String from();

    Optional<String> username();

    Optional<String> password();

    /** TLS from the first byte. */
    boolean tls();

    StartTls startTls();

    @WithDefault("5s")
    Duration connectTimeout();

    /** For each answer of the server; an attempt takes at most ten of them and the connection. */
    @WithDefault("10s")
    Duration answerTimeout();

    /** Messages on their way at once. */
    @WithDefault("8")
    int connections();

    /** How long a message of another instance, or one whose time has come, may wait to be seen. */
    @WithDefault("300ms")
    Duration poll();

    /** Whether TLS is asked for on a plain connection. */
    enum StartTls {
        DISABLED,
        OPTIONAL,
        REQUIRED
    }
}
