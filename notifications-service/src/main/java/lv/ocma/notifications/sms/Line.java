package lv.ocma.notifications.sms;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLSocketFactory;
import org.jboss.logging.Logger;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindParameter;
import org.jspecify.annotations.Nullable;

/** The one session with the provider. It is opened when somebody asks for it, and never by itself; who asks meanwhile shares the outcome. */
final class Line implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Line.class);
    private static final int THREADS_FOR_ANSWERS = 2;

    private final SmppSettings settings;
    private final Connections connections;
    private final Intake intake;
    private final ReentrantLock opening = new ReentrantLock();

    /** How many attempts have. */
    private final AtomicInteger ended = new AtomicInteger();

    private volatile @Nullable SmppSession session;
    private String reason = "smpp-off";
    private boolean closed;

    Line(SmppSettings settings, Intake intake, SSLSocketFactory secure) {
        this.settings = settings;
        this.connections = new Connections(settings.connectTimeout(), settings.tls(), secure);
        this.intake = intake;
    }

    /** A session that messages can be handed over by, or a code for why there is none. */
    record Open(Optional<SmppSession> session, String reason) {}

    Open open() {
        int before = ended.get();
        var bound = bound();
        if (bound.isPresent()) {
            return new Open(bound, "");
        }
        opening.lock();
        try {
            // An attempt that was under way may have ended while this one waited.
            if (ended.get() == before && bound().isEmpty()) {
                attempt();
                ended.incrementAndGet();
            }
            return new Open(bound(), reason);
        } finally {
            opening.unlock();
        }
    }

    private Optional<SmppSession> bound() {
        return Optional.ofNullable(session)
                .filter(open -> open.getSessionState().isTransmittable());
    }

    private void attempt() {
        var host = settings.host();
        if (host.isEmpty() || closed) {
            reason = "smpp-off";
            return;
        }
        var fresh = new SmppSession(connections);
        fresh.setEnquireLinkTimer(Math.toIntExact(settings.enquireAfter().toMillis()));
        fresh.setTransactionTimer(settings.answerTimeout().toMillis());
        fresh.setPduProcessorDegree(settings.receipts() + THREADS_FOR_ANSWERS);
        fresh.setMessageReceiverListener(intake);
        try {
            fresh.connectAndBind(
                    host.get(),
                    settings.port(),
                    account(),
                    settings.answerTimeout().toMillis());
            session = fresh;
            reason = "";
        } catch (IOException e) {
            fresh.close();
            reason = e.getCause() instanceof NegativeResponseException refused
                    ? "smpp-bind-" + Statuses.number(refused.getCommandStatus())
                    : "smpp-connection";
            LOG.debugf("no session with the provider of text messages: %s", reason);
        }
    }

    private BindParameter account() {
        return new BindParameter(
                BindType.BIND_TRX,
                settings.systemId().orElse(""),
                settings.password().orElse(""),
                settings.systemType().orElse(""),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null);
    }

    @Override
    public void close() {
        opening.lock();
        try {
            closed = true;
            var open = session;
            if (open != null) {
                open.unbindAndClose();
            }
        } finally {
            opening.unlock();
        }
    }
}
