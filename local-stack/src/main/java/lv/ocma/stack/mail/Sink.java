package lv.ocma.stack.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.ocma.stack.scan.Scanner;
import lv.ocma.stack.sms.Texts;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** The main of the mail process: SMTP on one port, JSON and the page on another, the scanner of files on a third, all on loopback. */
public final class Sink {
    private Sink() {}

    public static void main(String... arguments) throws IOException {
        serve(Objects.requireNonNull(System.getenv(Mail.E_ADDRESS_TOKEN), Mail.E_ADDRESS_TOKEN), arguments);
        Thread.ofPlatform().name("scanner").start(new Scanner(Integer.parseInt(arguments[4])));
    }

    static void serve(String token, String... arguments) throws IOException {
        var loopback = InetAddress.ofLiteral("127.0.0.1");
        var mailbox = new Mailbox(Path.of(arguments[0]));
        var clock = Clock.systemUTC();
        var smtp = SMTPServer.port(Integer.parseInt(arguments[1]))
                .bindAddress(loopback)
                .hostName("localhost")
                .softwareName("ocma mail sink")
                .maxConnections(200)
                .maxMessageSize(25 * 1024 * 1024)
                .messageHandlerFactory(context -> new Delivery(mailbox, clock))
                .build();
        smtp.start();
        new Pages(
                        mailbox,
                        new Texts(Path.of(arguments[3])),
                        new EAddresses(mailbox, new OfficialReceipts(Path.of(arguments[0])), token, clock))
                .serve(new InetSocketAddress(loopback, Integer.parseInt(arguments[2])));
    }

    /** One message on its way in. */
    private static final class Delivery implements MessageHandler {
        private final Mailbox mailbox;
        private final Clock clock;
        private final List<String> to = new ArrayList<>();
        private String from = "";

        private Delivery(Mailbox mailbox, Clock clock) {
            this.mailbox = mailbox;
            this.clock = clock;
        }

        @Override
        public void from(String sender) {
            from = sender;
        }

        @Override
        public void recipient(String recipient) {
            to.add(recipient);
        }

        @Override
        public String data(InputStream content) throws RejectException {
            try {
                return "kept as "
                        + mailbox.keep(clock.instant(), from, to, content.readAllBytes())
                                .id();
            } catch (IOException e) {
                // 451 is the answer to try again later; the sender keeps the message meanwhile.
                throw new RejectException(451, "cannot be kept: " + e.getMessage());
            }
        }

        @Override
        public void done() {
            to.clear();
        }
    }
}
