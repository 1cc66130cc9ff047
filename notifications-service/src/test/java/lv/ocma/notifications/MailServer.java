package lv.ocma.notifications;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server in the test's process, which can go away and refuse as it is told; of the same make as the sink of the local stack. */
@ApplicationScoped
public class MailServer {

    private final int port;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Integer>> refusals = new ConcurrentHashMap<>();
    private final Map<String, String> words = new ConcurrentHashMap<>();
    private final Map<String, Queue<Integer>> refusalsOfContent = new ConcurrentHashMap<>();
    private final Map<String, Runnable> beforeAnswer = new ConcurrentHashMap<>();
    private @Nullable SMTPServer server;

    MailServer(@ConfigProperty(name = "ocma.smtp.port") int port) {
        this.port = port;
        comesBack();
    }

    public record Received(String to, String mime) {

        public Opened opened() {
            return Opened.open(mime);
        }

        /** Without the line that each server puts above. */
        public String asItLeft() {
            return mime.substring(mime.indexOf("\r\nDate: "));
        }
    }

    public final void comesBack() {
        if (server == null) {
            server = SMTPServer.port(port)
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .hostName("localhost")
                    .messageHandlerFactory(context -> new Delivery())
                    .build();
            server.start();
        }
    }

    @PreDestroy
    public void goesAway() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** Answers the next attempts to this recipient with these codes, then takes the message. */
    public void refuses(String to, int... codes) {
        for (int code : codes) {
            refusals.computeIfAbsent(to, any -> new ArrayDeque<>()).add(code);
        }
    }

    /** As {@link #refuses}, once and in these words. */
    public void refusesAs(String to, int code, String answer) {
        words.put(to, answer);
        refuses(to, code);
    }

    /** As {@link #refuses}, but only after it has read the whole message. */
    public void refusesContent(String to, int code) {
        refusalsOfContent.computeIfAbsent(to, any -> new ArrayDeque<>()).add(code);
    }

    /** Does something once it has the next message to this recipient, before it says so. */
    public void beforeItAnswers(String to, Runnable action) {
        beforeAnswer.put(to, action);
    }

    /** Takes so long over the next message to this recipient, once it has it. */
    public void answersAfter(String to, Duration time) {
        beforeItAnswers(to, () -> {
            try {
                Thread.sleep(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** In the order of their arrival. */
    public List<Received> of(String to) {
        return received.stream().filter(mail -> mail.to.equals(to)).toList();
    }

    private final class Delivery implements MessageHandler {

        private final List<String> to = new ArrayList<>();

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            refuse(refusals.get(recipient), recipient);
            to.add(recipient);
        }

        @Override
        public String data(InputStream content) throws RejectException, IOException {
            var recipient = to.getFirst();
            refuse(refusalsOfContent.get(recipient), recipient);
            received.add(new Received(recipient, new String(content.readAllBytes(), StandardCharsets.US_ASCII)));
            var action = beforeAnswer.remove(recipient);
            if (action != null) {
                action.run();
            }
            return "queued for " + recipient + " as " + received.size();
        }

        @Override
        public void done() {
            to.clear();
        }

        private void refuse(@Nullable Queue<Integer> codes, String recipient) throws RejectException {
            var code = codes == null ? null : codes.poll();
            if (code != null) {
                var answer = words.remove(recipient);
                throw new RejectException(code, answer == null ? "<" + recipient + "> is not taken now" : answer);
            }
        }
    }
}
