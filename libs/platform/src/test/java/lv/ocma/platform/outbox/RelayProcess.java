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

/** A relay in a process of its own, which stops for ever when the broker has acknowledged and nothing is marked yet. */
final class RelayProcess {

    private static final String ACKNOWLEDGED = "acknowledged ";
    private static final Duration LONG = Duration.ofMinutes(1);

    private RelayProcess() {}

    /** @param arguments address of the database, user, password, address of the broker */
    public static void main(String[] arguments) throws InterruptedException, SQLException {
        var pool = new AgroalDataSourceConfigurationSupplier();
        pool.connectionPoolConfiguration()
                .maxSize(2)
                .connectionFactoryConfiguration()
                .jdbcUrl(arguments[0])
                .principal(new NamePrincipal(arguments[1]))
                .credential(new SimplePassword(arguments[2]));
        var database = AgroalDataSource.from(pool);
        var settings =
                new Relays.Settings(Duration.ofMillis(20), Duration.ofSeconds(3), Duration.ofSeconds(1), 20, 100_000);
        new Relays(database, settings).start(arguments[3], new UnsentRows(database) {
            @Override
            void markSent(List<UnsentRow> sent) {
                System.out.println(ACKNOWLEDGED + sent.size());
                await();
            }
        });
        Thread.sleep(LONG);
        System.exit(1);
    }

    private static void await() {
        try {
            Thread.sleep(LONG);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs one up to the point between acknowledgement and mark, and kills it there; returns how many events it had sent. */
    static int killedBeforeItMarks(String url, String user, String password, String broker) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RelayProcess.class.getName(),
                        url,
                        user,
                        password,
                        broker)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            var line = output.readLine();
            while (line != null && !line.startsWith(ACKNOWLEDGED)) {
                line = output.readLine();
            }
            return Integer.parseInt(
                    Objects.requireNonNull(line, "the relay ended by itself").substring(ACKNOWLEDGED.length()));
        } finally {
            // SIGKILL: nothing in the process sees it coming.
            process.destroyForcibly().onExit().join();
        }
    }
}
