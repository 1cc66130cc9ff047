package lv.ocma.notifications.sms;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.Command;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.SendCommandTask;
import org.jsmpp.session.connection.ConnectionFactory;

/**
 * The library's session, which tells two things that it does not by itself: who waits for an answer hears at once that the connection is
 * lost, not after the time for answers; and an {@link IOException} means that the request has not left, or else it is an {@link
 * InvalidResponseException}.
 */
final class SmppSession extends SMPPSession {

    /** No server says this: command_status has no negative numbers. */
    private static final int LOST = -1;

    private final Set<Integer> unanswered = ConcurrentHashMap.newKeySet();

    SmppSession(ConnectionFactory connections) {
        super(connections);
        addSessionStateListener((state, _, _) -> {
            if (state == SessionState.CLOSED) {
                unanswered.forEach(this::answerNever);
            }
        });
    }

    private void answerNever(int sequence) {
        var waiting = removePendingResponse(sequence);
        if (waiting != null) {
            // As an answer, which is found also by who begins to wait only now; the library forgets to look for
            // anything else.
            var lost = new Command();
            lost.setCommandStatus(LOST);
            waiting.done(lost);
        }
    }

    @Override
    protected Command executeSendCommand(SendCommandTask task, long timeout)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        var leaving = new Leaving(task);
        try {
            return super.executeSendCommand(leaving, timeout);
        } catch (NegativeResponseException e) {
            if (e.getCommandStatus() == LOST) {
                throw new InvalidResponseException("connection lost", e);
            }
            throw e;
        } catch (IOException e) {
            if (leaving.hasBegun()) {
                throw new InvalidResponseException("connection lost", e);
            }
            throw e;
        } finally {
            unanswered.remove(leaving.sequence.get());
        }
    }

    /** Takes down under which number a request leaves, before it does. */
    private final class Leaving implements SendCommandTask {

        private static final int NOT_YET = 0;

        private final SendCommandTask task;
        private final AtomicInteger sequence = new AtomicInteger(NOT_YET);

        private Leaving(SendCommandTask task) {
            this.task = task;
        }

        private boolean hasBegun() {
            return sequence.get() != NOT_YET;
        }

        @Override
        public void executeTask(OutputStream out, int number) throws PDUException, IOException {
            sequence.set(number);
            unanswered.add(number);
            task.executeTask(out, number);
        }

        @Override
        public String getCommandName() {
            return task.getCommandName();
        }
    }
}
