package lv.ocma.notifications.sending;

import jakarta.inject.Singleton;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import lv.ocma.notifications.message.DueMessages.Loan;
import lv.ocma.notifications.message.Outcome;
import lv.ocma.notifications.message.Outcome.Accepted;
import lv.ocma.notifications.message.Outcome.Away;
import lv.ocma.notifications.sending.SmtpSettings.StartTls;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;

/** One message over one connection to the mail server, its bytes as they are stored. */
@Singleton
class Smtp {

    private static final Logger LOG = Logger.getLogger(Smtp.class);

    private final SmtpSettings settings;
    private final Session session;

    Smtp(SmtpSettings settings) {
        this.settings = settings;
        var properties = new Properties();
        var answer = Long.toString(settings.answerTimeout().toMillis());
        properties.put("mail.smtp.from", settings.from());
        properties.put("mail.smtp.auth", settings.username().isPresent());
        properties.put("mail.smtp.ssl.enable", settings.tls());
        properties.put("mail.smtp.ssl.checkserveridentity", true);
        properties.put("mail.smtp.starttls.enable", settings.startTls() != StartTls.DISABLED);
        properties.put("mail.smtp.starttls.required", settings.startTls() == StartTls.REQUIRED);
        properties.put(
                "mail.smtp.connectiontimeout",
                Long.toString(settings.connectTimeout().toMillis()));
        properties.put("mail.smtp.timeout", answer);
        properties.put("mail.smtp.writetimeout", answer);
        // Nothing is waited for once the server has taken the message.
        properties.put("mail.smtp.quitwait", false);
        this.session = Session.getInstance(properties);
    }

    /** What the server does is an outcome, never an exception. */
    Outcome send(Loan loan) {
        var transport = transport();
        try {
            var away = connected(transport);
            return away.isPresent() ? away.get() : hand(loan, transport);
        } finally {
            close(transport);
        }
    }

    /** Why nothing could be sent now, without sending anything. */
    Optional<Away> away() {
        var transport = transport();
        try {
            return connected(transport);
        } finally {
            close(transport);
        }
    }

    private SMTPTransport transport() {
        return new SMTPTransport(session, new URLName("smtp", settings.host(), settings.port(), null, null, null));
    }

    private Optional<Away> connected(SMTPTransport transport) {
        try {
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.username().orElse(null),
                    settings.password().orElse(null));
            return Optional.empty();
        } catch (AuthenticationFailedException e) {
            return Optional.of(new Away("smtp-authentication"));
        } catch (MessagingException e) {
            return Optional.of(new Away("smtp-connection"));
        }
    }

    private Outcome hand(Loan loan, SMTPTransport transport) {
        try {
            var message = new MimeMessage(
                    session, new ByteArrayInputStream(loan.mime().getBytes(StandardCharsets.US_ASCII)));
            transport.sendMessage(message, new Address[] {new InternetAddress(loan.address(), true)});
            return new Accepted(Answers.withoutAddresses(transport.getLastServerResponse()));
        } catch (MessagingException e) {
            return Answers.outcome(e);
        }
    }

    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debugf("a connection did not end well: %s", e.getClass().getSimpleName());
        }
    }
}
