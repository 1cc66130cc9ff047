package lv.ocma.notifications.sms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/** A real SMPP server in the test's process, on loopback, that answers as it is told. */
public final class SmsCentre implements AutoCloseable {

    static final String ACCOUNT = "ocma";
    static final String PASSWORD = "secret01";

    private static final int THREADS = 20;

    private final Sockets sockets;
    private final int port;
    private final List<SubmitSm> taken = new CopyOnWriteArrayList<>();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile boolean away;
    private volatile Answer answer = (_, _) -> nextId();
    private @Nullable SMPPServerSessionListener listener;
    private @Nullable Thread acceptor;

    SmsCentre() {
        this(port -> new ServerSocket(port, 50, InetAddress.ofLiteral("127.0.0.1")));
    }

    public SmsCentre(Sockets sockets) {
        this.sockets = sockets;
        this.port = listen(0);
    }

    /** Where it listens; 0 for any free port. */
    @FunctionalInterface
    public interface Sockets {
        ServerSocket at(int port) throws IOException;
    }

    /** What becomes of a message: its id, or the number of a refusal. */
    @FunctionalInterface
    interface Answer {
        String to(SubmitSm message, SMPPServerSession session) throws ProcessRequestException;
    }

    static ProcessRequestException refusal(int status) {
        return new ProcessRequestException("as the test wants it", status);
    }

    int port() {
        return port;
    }

    String nextId() {
        return "id-" + numbers.incrementAndGet();
    }

    void answers(Answer next) {
        answer = next;
    }

    public List<SubmitSm> taken() {
        return List.copyOf(taken);
    }

    SMPPServerSession session() {
        return sessions.getLast();
    }

    int sessions() {
        return sessions.size();
    }

    void comesBack() {
        listen(port);
    }

    private int listen(int where) {
        try {
            var socket = sockets.at(where);
            away = false;
            var started = new SMPPServerSessionListener(socket.getLocalPort(), new Bound(socket));
            started.setPduProcessorDegree(THREADS);
            started.setMessageReceiverListener(new Taking());
            listener = started;
            acceptor = Thread.ofVirtual().start(() -> accept(started));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(SMPPServerSessionListener started) {
        while (true) {
            try {
                var session = started.accept();
                Thread.ofVirtual().start(() -> bind(session));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            BindRequest request = session.waitForBind(5_000);
            if (ACCOUNT.equals(request.getSystemId()) && PASSWORD.equals(request.getPassword())) {
                sessions.add(session);
                request.accept("centre");
                if (away) {
                    // It came while the door was being closed.
                    session.close();
                }
            } else {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            }
        } catch (IOException | PDUStringException | TimeoutException e) {
            session.close();
        }
    }

    /** Closes the door and all connections. */
    void goesAway() {
        away = true;
        try {
            if (listener != null) {
                listener.close();
            }
            if (acceptor != null) {
                // Who waits to accept still takes a connection that comes while the door is being closed.
                acceptor.join();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    @Override
    public void close() {
        goesAway();
    }

    /** Returns the command_status by which it was acknowledged. */
    static int tells(SMPPServerSession session, String text, OptionalParameter... parameters) {
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    "37120000001",
                    TypeOfNumber.ALPHANUMERIC,
                    NumberingPlanIndicator.UNKNOWN,
                    "PMLP",
                    new ESMClass(MessageType.SMSC_DEL_RECEIPT.value()),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    DataCodings.ZERO,
                    text.getBytes(StandardCharsets.US_ASCII),
                    parameters);
            return SMPPConstant.STAT_ESME_ROK;
        } catch (NegativeResponseException e) {
            return e.getCommandStatus();
        } catch (PDUException | ResponseTimeoutException | InvalidResponseException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String receipt(String id, String word) {
        return "id:%s sub:001 dlvrd:001 submit date:2611271200 done date:2611271201 stat:%s err:000 text:"
                .formatted(id, word);
    }

    /** As a phone shows them: the parts in their order, each once. */
    static String shown(List<SubmitSm> parts) {
        var octets = new ByteArrayOutputStream();
        parts.stream()
                .map(SubmitSm::getShortMessage)
                .sorted((one, other) -> one[5] - other[5])
                .forEach(part -> octets.writeBytes(Arrays.copyOfRange(part, 6, part.length)));
        return octets.toString(StandardCharsets.UTF_16BE);
    }

    private record Bound(ServerSocket socket) implements ServerConnectionFactory {

        @Override
        public ServerConnection listen(int port) {
            return new ServerSocketConnection(socket);
        }

        @Override
        public ServerConnection listen(int port, int timeout) {
            return listen(port);
        }

        @Override
        public ServerConnection listen(int port, int timeout, int backlog) {
            return listen(port);
        }
    }

    private final class Taking implements ServerMessageReceiverListener {

        @Override
        public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession source)
                throws ProcessRequestException {
            var id = answer.to(message, source);
            taken.add(message);
            try {
                return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
            } catch (PDUStringException e) {
                throw new IllegalStateException(e);
            }
        }

        private ProcessRequestException unknown() {
            return refusal(SMPPConstant.STAT_ESME_RINVCMDID);
        }

        @Override
        public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession source)
                throws ProcessRequestException {
            throw unknown();
        }

        @Override
        public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession source) throws ProcessRequestException {
            throw unknown();
        }

        @Override
        public void onAcceptReplaceSm(ReplaceSm replacement, SMPPServerSession source) throws ProcessRequestException {
            throw unknown();
        }

        @Override
        public void onAcceptCancelSm(CancelSm cancellation, SMPPServerSession source) throws ProcessRequestException {
            throw unknown();
        }

        @Override
        public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm message, SMPPServerSession source)
                throws ProcessRequestException {
            throw unknown();
        }

        @Override
        public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancellation, SMPPServerSession source)
                throws ProcessRequestException {
            throw unknown();
        }

        @Override
        public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession source)
                throws ProcessRequestException {
            throw unknown();
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
            throw unknown();
        }
    }
}
