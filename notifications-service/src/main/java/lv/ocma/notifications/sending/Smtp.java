package lv.ocma.notifications.sending;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import lv.ocma.notifications.message.Handed;
import lv.ocma.notifications.message.Loan;
import lv.ocma.notifications.message.Outcome;
import lv.ocma.notifications.message.Outcome.Accepted;
import lv.ocma.notifications.message.Outcome.Away;
import lv.ocma.notifications.message.Outcome.Doubtful;
import lv.ocma.notifications.sending.SmtpSettings.Server;
import lv.ocma.notifications.sending.SmtpSettings.StartTls;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Hands messages to one mail server, their bytes as they are stored, several over one connection. */
final class Smtp implements Courier {

    private final String host;
    private final Server server;
    private final Function<UUID, String> names;
    private final Session session;
    private final IdleConnections idle = new IdleConnections();

    /** @param names by which the server may name a message in its reports */
    Smtp(String host, Server server, SmtpSettings settings, Function<UUID, String> names) {
        this.host = host;
        this.server = server;
        this.names = names;
        var properties = new Properties();
        var answer = Long.toString(settings.answerTimeout().toMillis());
        properties.put("mail.smtp.from", settings.returnPath().orElse(settings.from()));
        // What comes back need not repeat what the message said.
        properties.put("mail.smtp.dsn.ret", "HDRS");
        properties.put("mail.smtp.auth", server.username().isPresent());
        properties.put("mail.smtp.ssl.enable", server.tls());
        properties.put("mail.smtp.ssl.checkserveridentity", true);
        properties.put("mail.smtp.starttls.enable", server.startTls() != StartTls.DISABLED);
        properties.put("mail.smtp.starttls.required", server.startTls() == StartTls.REQUIRED);
        properties.put(
                "mail.smtp.connectiontimeout",
                Long.toString(settings.connectTimeout().toMillis()));
        properties.put("mail.smtp.timeout", answer);
        properties.put("mail.smtp.writetimeout", answer);
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        // Else a server that is away is asked twice.
        properties.put("mail.smtp.socketFactory.fallback", false);
        // Nothing is waited for once the server has taken the message.
        properties.put("mail.smtp.quitwait", false);
        this.session = Session.getInstance(properties);
    }

    @Override
    public Handed send(Loan loan) {
        return Handed.whole(sent(loan));
    }

    private Outcome sent(Loan loan) {
        var used = idle.taken();
        if (used.isPresent()) {
            var outcome = hand(loan, used.get());
            // A server may end a connection that waits whenever it likes: nothing of this message was told it yet.
            if (!(outcome instanceof Away)) {
                return outcome;
            }
        }
        var transport = transport();
        var away = connected(transport);
        if (away.isPresent()) {
            IdleConnections.close(transport);
            return away.get();
        }
        return hand(loan, new IdleConnections.Connection(transport, 0));
    }

    @Override
    public Optional<Away> away() {
        var transport = transport();
        try {
            return connected(transport);
        } finally {
            IdleConnections.close(transport);
        }
    }

    @Override
    public void tidy() {
        idle.closeOld();
    }

    @Override
    public void close() {
        idle.closeAll();
    }

    private SMTPTransport transport() {
        return new SMTPTransport(session, new URLName("smtp", host, server.port(), null, null, null));
    }

    private Optional<Away> connected(SMTPTransport transport) {
        try {
            transport.connect(
                    host,
                    server.port(),
                    server.username().orElse(null),
                    server.password().orElse(null));
            return Optional.empty();
        } catch (AuthenticationFailedException e) {
            return Optional.of(new Away("smtp-authentication"));
        } catch (MessagingException e) {
            return Optional.of(new Away("smtp-connection"));
        }
    }

    private Outcome hand(Loan loan, IdleConnections.Connection connection) {
        var transport = connection.transport();
        StoredMail mail = null;
        try {
            var name = names.apply(loan.id());
            mail = StoredMail.of(session, name, loan.content());
            if (transport.supportsExtension("DSN")) {
                // A report names it again (RFC 3461, 4.4), also where a server on the way has changed the Message-ID.
                mail.setMailExtension("ENVID=" + name);
            }
            transport.sendMessage(mail, new Address[] {new InternetAddress(loan.address(), true)});
            var accepted = new Accepted(Answers.withoutAddresses(transport.getLastServerResponse()));
            idle.keep(connection);
            return accepted;
        } catch (MessagingException e) {
            IdleConnections.close(transport);
            var outcome = Answers.outcome(e);
            return outcome instanceof Away(var reason) && mail != null && mail.isBegun() && reason.equals(Answers.LOST)
                    ? new Doubtful(reason)
                    : outcome;
        }
    }
}
