package lv.ocma.stack.scan;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Stands for clamd: takes a file by its command INSTREAM and calls it clean, but for the test file of EICAR. It knows nothing harmful, so it serves those who try things
 * out, and nobody else.
 */
public final class Scanner implements Runnable {
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final String MARK = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";
    private static final int LONGEST_TEST_FILE = 128;
    private static final int LARGEST = 100 * 1024 * 1024;
    private static final int PIECE = 64 * 1024;
    private static final int BACKLOG = 50;
    private static final int PATIENCE_MILLIS = 30_000;

    private final ServerSocket socket;

    public Scanner(int port) throws IOException {
        socket = new ServerSocket(port, BACKLOG, InetAddress.ofLiteral("127.0.0.1"));
    }

    @Override
    public void run() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> scan(connection));
            } catch (IOException e) {
                System.out.println("a connection to the scanner was not taken: " + e.getMessage());
            }
        }
    }

    private static void scan(Socket connection) {
        try (connection) {
            connection.setSoTimeout(PATIENCE_MILLIS);
            var in = new DataInputStream(connection.getInputStream());
            var answer = Arrays.equals(in.readNBytes(COMMAND.length), COMMAND) ? verdict(in) : "UNKNOWN COMMAND";
            connection.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            System.out.println("a file was not scanned: " + e.getMessage());
        }
    }

    /** Pieces after their length until an empty one. The test file is no longer than its beginning that is kept. */
    private static String verdict(DataInputStream in) throws IOException {
        var beginning = new StringBuilder();
        long size = 0;
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            size += length;
            if (length < 0 || size > LARGEST) {
                return "INSTREAM size limit exceeded. ERROR";
            }
            for (int left = length; left > 0; ) {
                var piece = in.readNBytes(Math.min(left, PIECE));
                if (piece.length == 0) {
                    throw new IOException("it broke off");
                }
                left -= piece.length;
                int kept = Math.min(piece.length, LONGEST_TEST_FILE - beginning.length());
                beginning.append(new String(piece, 0, kept, StandardCharsets.ISO_8859_1));
            }
        }
        boolean isTest = size <= LONGEST_TEST_FILE && beginning.indexOf(MARK) >= 0;
        return isTest ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    }
}
