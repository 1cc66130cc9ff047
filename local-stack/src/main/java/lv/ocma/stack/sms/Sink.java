package lv.ocma.stack.sms;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

/** The main of the SMS process: SMPP on a port of loopback. */
public final class Sink {
    private static final int BACKLOG = 50;

    private Sink() {}

    public static void main(String... arguments) throws IOException {
        var password = Objects.requireNonNull(System.getenv(Sms.PASSWORD), Sms.PASSWORD);
        serve(Path.of(arguments[0]), Integer.parseInt(arguments[1]), password);
    }

    static void serve(Path folder, int port, String password) throws IOException {
        var socket = new ServerSocket(port, BACKLOG, InetAddress.ofLiteral("127.0.0.1"));
        var texts = new Texts(folder);
        texts.resume();
        var receipts = new Receipts();
        Thread.ofPlatform().name("receipts").daemon().start(receipts);
        var taking = new Taking(texts, receipts, Clock.systemUTC());
        Thread.ofPlatform().name("smpp").start(new Door(socket, password, taking, receipts));
    }
}
