package lv.ocma.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A relay in a process of its own, so that it can be killed or paused at a certain point. */
final class RelayProcess implements AutoCloseable {

    private static final String ACKNOWLEDGED = "acknowledged ";
    private static final String SENDING = "sending";
    private static final String LATE = "late ";
    private static final Duration LONG = Duration.ofMinutes(2);

    private final Process process;
    private final BufferedReader output;

    private RelayProcess(Process process) {
        this.process = process;
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    /** @param arguments address of the database, user, password, address of the broker, and the record that it is held before, or 0 */
    public static void main(String[] arguments) throws InterruptedException, SQLException {
        var pool = new AgroalDataSourceConfigurationSupplier();
        pool.connectionPoolConfiguration()
                .maxSize(2)
                .connectionFactoryConfiguration()
                .jdbcUrl(arguments[0])
                .principal(new NamePrincipal(arguments[1]))
                .credential(new SimplePassword(arguments[2]));
        var database = AgroalDataSource.from(pool);
        var relays = new Relays(
                database,
                new Relays.Settings(Duration.ofMillis(20), Duration.ofSeconds(3), Duration.ofSeconds(1), 20, 100_000));
        int held = Integer.parseInt(arguments[4]);
        if (held == 0) {
            relays.start(arguments[3], new Unmarked(database));
        } else {
            var sent = new AtomicInteger();
            var hold = HeldSend.of(_ -> sent.incrementAndGet() == held);
            relays.start(HeldSend.at(arguments[3]), new Telling(database));
            hold.reached();
            System.out.println(SENDING);
            try {
                // The word to go on is there before the process is woken, so it goes on as if it had not noticed.
                var _ = System.in.read();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            hold.release();
        }
        Thread.sleep(LONG);
        System.exit(1);
    }

    /** Stops for ever when the broker has acknowledged and nothing is marked yet. */
    private static final class Unmarked extends UnsentRows {

        Unmarked(AgroalDataSource database) {
            super(database);
        }

        @Override
        int settle(UUID relay, List<Flown> flown, Duration underWay) {
            System.out.println(ACKNOWLEDGED + flown.size());
            try {
                Thread.sleep(LONG);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 0;
        }
    }

    private static final class Telling extends UnsentRows {

        Telling(AgroalDataSource database) {
            super(database);
        }

        @Override
        int settle(UUID relay, List<Flown> flown, Duration underWay) throws SQLException {
            int late = super.settle(relay, flown, underWay);
            System.out.println(LATE + late);
            return late;
        }
    }

    private static RelayProcess start(String url, String user, String password, String broker, int held)
            throws IOException {
        return new RelayProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RelayProcess.class.getName(),
                        url,
                        user,
                        password,
                        broker,
                        Integer.toString(held))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Runs one up to the point between acknowledgement and mark, and kills it there; returns how many events it had sent. */
    static int killedBeforeItMarks(String url, String user, String password, String broker) throws IOException {
        try (var relay = start(url, user, password, broker, 0)) {
            return relay.told(ACKNOWLEDGED);
        }
    }

    /** Runs one up to the point where it has decided to send its so-manieth record, and pauses it there. */
    static RelayProcess pausedBefore(int record, String url, String user, String password, String broker)
            throws IOException {
        var relay = start(url, user, password, broker, record);
        relay.told(SENDING);
        relay.signal("STOP");
        return relay;
    }

    /** Returns how many aggregates it notes as late, once it has settled what it had in its hands. */
    int goOn() throws IOException {
        try (var input = process.outputWriter(UTF_8)) {
            input.write("go on\n");
        }
        signal("CONT");
        return told(LATE);
    }

    /** The real signal: nothing in the process sees it coming. */
    private void signal(String name) throws IOException {
        int result = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .onExit()
                .join()
                .exitValue();
        if (result != 0) {
            throw new IOException("kill -" + name + " ended with " + result);
        }
    }

    private int told(String what) throws IOException {
        var line = output.readLine();
        while (line != null && !line.startsWith(what)) {
            line = output.readLine();
        }
        var rest = Objects.requireNonNull(line, "the relay ended by itself").substring(what.length());
        return rest.isEmpty() ? 0 : Integer.parseInt(rest);
    }

    @Override
    public void close() {
        // SIGKILL, which ends a paused process too.
        process.destroyForcibly().onExit().join();
    }
}
