package lv.ocma.notifications.sms;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/** Connections that are made within a time, and with TLS only to whom the certificate names: the library's know neither. */
final class Connections implements ConnectionFactory {

    private final Duration patience;
    private final boolean tls;
    private final SSLSocketFactory secure;

    /** @param patience for the connection, and again for the handshake */
    Connections(Duration patience, boolean tls, SSLSocketFactory secure) {
        this.patience = patience;
        this.tls = tls;
        this.secure = secure;
    }

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(patience.toMillis()));
            // Requests are small, and each is waited for.
            socket.setTcpNoDelay(true);
            return new SocketConnection(tls ? secured(socket, host, port) : socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private SSLSocket secured(Socket socket, String host, int port) throws IOException {
        var secured = (SSLSocket) secure.createSocket(socket, host, port, true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.setSoTimeout(Math.toIntExact(patience.toMillis()));
        secured.startHandshake();
        return secured;
    }
}
