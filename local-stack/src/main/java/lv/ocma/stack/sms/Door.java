package lv.ocma.stack.sms;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.TimeoutException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;

/** Lets in who knows the password, on the one socket: the library's own listener would take every address of the machine. */
final class Door implements Runnable {
    private static final int THREADS = 4;
    private static final int WAITING = 1_000;
    private static final long PATIENCE_MILLIS = 5_000;

    private final ServerSocket socket;
    private final String password;
    private final ServerMessageReceiverListener taking;
    private final Receipts receipts;

    Door(ServerSocket socket, String password, ServerMessageReceiverListener taking, Receipts receipts) {
        this.socket = socket;
        this.password = password;
        this.taking = taking;
        this.receipts = receipts;
    }

    @Override
    public void run() {
        while (!socket.isClosed()) {
            try {
                var connection = new SocketConnection(socket.accept());
                Thread.ofVirtual().start(() -> bind(connection));
            } catch (IOException e) {
                System.out.println("a connection was not taken: " + e.getMessage());
            }
        }
    }

    private void bind(Connection connection) {
        var session = new SMPPServerSession(connection, null, taking, null, THREADS, WAITING);
        try {
            var request = session.waitForBind(PATIENCE_MILLIS);
            if (Sms.ACCOUNT.equals(request.getSystemId()) && password.equals(request.getPassword())) {
                request.accept("ocma-sms-sink");
                receipts.over(session);
            } else {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            }
        } catch (IOException | PDUStringException | TimeoutException e) {
            session.close();
        }
    }
}
