package lv.ocma.stack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The scanner of files that come with cases: what it takes is no less than what complaints-service lets in, and answers in the time that is given to it. */
final class Scanning {
    static final String PORT = "3310";
    static final String SIGNATURES = "/var/lib/clamav";
    static final String SETTINGS = "/etc/clamav/clamd.conf";
    static final String FETCHING = "/etc/clamav/freshclam.conf";

    /** Of one file and for one answer, as {@code AttachmentSettings} of complaints-service has them. */
    private static final int LARGEST_FILE = 10;

    private static final int PATIENCE_MILLIS = 60_000;

    private Scanning() {}

    static void settings(Deployment deployment) {
        var scanner = read(deployment.text(Deployment.SCANNER));
        int largest =
                Integer.parseInt(scanner.getOrDefault("StreamMaxLength", "").replaceFirst("M$", ""));
        assertTrue(largest >= LARGEST_FILE && largest <= 100, "StreamMaxLength " + largest);
        int longest = Integer.parseInt(scanner.getOrDefault("MaxScanTime", ""));
        assertTrue(longest >= 10_000 && longest < PATIENCE_MILLIS, "MaxScanTime " + longest);
        scanner.keySet().removeAll(List.of("StreamMaxLength", "MaxScanTime"));
        assertEquals(
                new TreeMap<>(Map.of(
                        "TCPSocket", PORT,
                        "TCPAddr", "0.0.0.0",
                        "Foreground", "yes",
                        "LogTime", "yes",
                        "DatabaseDirectory", SIGNATURES,
                        "TemporaryDirectory", "/tmp",
                        // What it could not look into whole is never called clean.
                        "AlertExceedsMax", "yes",
                        "MaxThreads", "4",
                        "SelfCheck", "600",
                        // Two sets of signatures would not fit into its memory.
                        "ConcurrentDatabaseReload", "no")),
                scanner);
        assertEquals(
                new TreeMap<>(Map.of(
                        "DatabaseMirror", "database.clamav.net",
                        "DatabaseDirectory", SIGNATURES,
                        "Foreground", "yes",
                        "LogTime", "yes",
                        "Checks", "12",
                        "TestDatabases", "no")),
                read(deployment.text(Deployment.SIGNATURES)));
    }

    private static Map<String, String> read(String text) {
        var settings = new TreeMap<String, String>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            var parts = line.split(" ", 2);
            assertEquals(null, settings.put(parts[0], parts[1]), parts[0] + " stands twice");
        });
        return settings;
    }
}
