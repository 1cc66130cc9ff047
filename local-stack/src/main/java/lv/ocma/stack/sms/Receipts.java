package lv.ocma.stack.sms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;

/**
 * Tells what became of each segment, at once: that it was delivered, or that it could not be where the number ends in 404. What a client
 * does not acknowledge it hears again, also on another connection, until the sink ends.
 */
final class Receipts implements Runnable {
    private static final String NOBODY = "404";
    private static final int MOST = 100_000;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final BlockingQueue<Segment> owed = new LinkedBlockingQueue<>(MOST);
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();

    /** One of a client that has come in. */
    void over(SMPPServerSession session) {
        sessions.add(session);
    }

    void owe(Segment segment) {
        if (!owed.offer(segment)) {
            System.out.println("too many receipts wait: one is dropped");
        }
    }

    @Override
    public void run() {
        try {
            while (true) {
                var segment = owed.take();
                while (!isTold(segment)) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isTold(Segment segment) {
        sessions.removeIf(session -> !session.getSessionState().isBound());
        for (var session : sessions.reversed()) {
            try {
                tell(segment, session);
                return true;
            } catch (PDUException
                    | ResponseTimeoutException
                    | InvalidResponseException
                    | NegativeResponseException
                    | IOException e) {
                System.out.println("the receipt of " + segment.id() + " was not taken: " + e.getMessage());
            }
        }
        return false;
    }

    private static void tell(Segment segment, SMPPServerSession session)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        var state = segment.to().endsWith(NOBODY) ? "UNDELIV" : "DELIVRD";
        session.deliverShortMessage(
                "",
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                segment.to().substring(1),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                segment.from(),
                new ESMClass(MessageType.SMSC_DEL_RECEIPT.value()),
                (byte) 0,
                (byte) 0,
                new RegisteredDelivery(0),
                DataCodings.ZERO,
                "id:%s stat:%s err:000".formatted(segment.id(), state).getBytes(StandardCharsets.US_ASCII));
    }
}
