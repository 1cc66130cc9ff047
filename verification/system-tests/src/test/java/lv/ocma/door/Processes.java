package lv.ocma.door;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Processes of a measurement, each on a port of its own of the loopback address, until it is over. */
final class Processes implements AutoCloseable {

    private static final long SECONDS_TO_START = 60;
    private static final long SECONDS_TO_STOP = 10;

    private final Path folder;
    private final List<Process> running = new ArrayList<>();

    /** @param folder for their files and for what they say */
    Processes(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.toAbsolutePath());
    }

    Path folder() {
        return folder;
    }

    /** The JVM of this test, with the same memory and collector for all, which is that of our containers. */
    static List<String> java(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(List.of(arguments));
        return command;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Returns when it listens. */
    void start(String name, int port, Map<String, String> settings, List<String> command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".out").toFile());
        builder.environment().putAll(settings);
        var process = builder.start();
        running.add(process);
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (!listens(port)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException(name + " did not start, see " + folder.resolve(name + ".out"));
            }
            Thread.sleep(100);
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        running.reversed().forEach(Process::destroy);
        try {
            for (var process : running) {
                if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException e) {
            running.forEach(Process::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }
}
