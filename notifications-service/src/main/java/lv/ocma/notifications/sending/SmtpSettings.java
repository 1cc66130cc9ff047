package lv.ocma.notifications.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Optional;

/** The mail servers, and how long they are waited for. */
@ConfigMapping(prefix = "ocma.smtp")
interface SmtpSettings {

    /** Sender of all messages, in the header and, unless there is a return path, in the envelope. */
    String from();

    /** Where mails come back to that do not arrive: the mailbox of {@code ocma.bounces}, if it is not that of the sender. */
    Optional<String> returnPath();

    @WithParentName
    Server first();

    /** Takes messages while the first one does not work. */
    Server second();

    @WithDefault("5s")
    Duration connectTimeout();

    /** For each answer of the server; an attempt takes at most ten of them and the connection. */
    @WithDefault("10s")
    Duration answerTimeout();

    /** How long a message of another instance, or one whose time has come, may wait to be seen. */
    @WithDefault("300ms")
    Duration poll();

    /** A mail server. Its certificate must be valid for its name where TLS is used. */
    interface Server {

        /** Without it there is no such server. */
        Optional<String> host();

        @WithDefault("25")
        int port();

        Optional<String> username();

        Optional<String> password();

        /** TLS from the first byte. */
        @WithDefault("false")
        boolean tls();

        @WithDefault("OPTIONAL")
        StartTls startTls();

        /** Messages on their way at once, from one instance. */
        @WithDefault("8")
        int connections();

        /** How many messages it takes a second from all instances together; 0 where there is no bound. */
        @WithDefault("0")
        int perSecond();
    }

    /** Whether TLS is asked for on a plain connection. */
    enum StartTls {
        DISABLED,
        OPTIONAL,
        REQUIRED
    }
}
