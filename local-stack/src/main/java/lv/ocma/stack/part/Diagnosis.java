package lv.ocma.stack.part;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.Refusal;
import lv.ocma.stack.home.Rights;

/** Why a part ended, told from its last words and its disk: in one line, with the cure where the sign is known. */
public final class Diagnosis {
    private static final int LAST_WORDS = 30;
    private static final int SHOWN = 160;
    private static final long NOTHING_LEFT = 1024L * 1024;
    private static final Pattern WHOLE_PATH = Pattern.compile("(?<![\\w.~-])/[^\\s:'\"]+");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Diagnosis() {}

    /** The known cause, else the last line that it wrote. */
    public static String of(Home home, Part part) throws IOException {
        var words = lastWords(home, part.name());
        return known(home, part, words)
                .orElseGet(() -> words.isEmpty()
                        ? "it left no word in its log"
                        : "it left no known reason; its log ends with " + shortened(words.getLast()));
    }

    /** What this run of the part wrote, at most the last 64 KiB of it. */
    public static List<String> lastWords(Home home, String part) throws IOException {
        var from = Running.last(home, part).map(Running::logged).orElse(0L);
        return LogEnd.since(home.log(part), from);
    }

    /** A server that can write nothing any more goes on running, and hardly answers. */
    public static Optional<String> fullDisk(Home home) {
        return Optional.of(home.folder())
                .filter(folder -> Refusal.room(folder) < NOTHING_LEFT)
                .map(Refusal::full);
    }

    /** Empty when no known sign is among the words. */
    public static Optional<String> known(Home home, Part part, List<String> words) {
        // A server whose disk is full often cannot even write that down.
        var full = fullDisk(home);
        if (full.isPresent() || find(words, Refusal.FULL).isPresent()) {
            return full.or(() -> Optional.of(Refusal.full(home.folder())));
        }
        var last = words.subList(Math.max(0, words.size() - LAST_WORDS), words.size());
        return find(last, "Address already in use")
                .map(line -> PortCheck.taken(part).orElse("a port was taken while it started: " + line))
                .or(() -> find(last, "lock file \"postmaster.pid\" already exists")
                        .map(line -> "another PostgreSQL works on " + home.folder() + "; " + after(last, "HINT:")))
                .or(() -> find(last, "pre-existing shared memory block")
                        .map(line -> "sessions of a killed PostgreSQL still work on " + home.folder()
                                + "; wait until they have ended"))
                // Whoever has the lock writes to the same log, perhaps many lines since.
                .or(() -> find(words, "another broker holds the lock", "Failed to acquire lock on file .lock")
                        .map(line -> "another Kafka works on " + home.at("kafka") + "; end it"))
                .or(() -> find(last, "Permission denied", "AccessDeniedException")
                        .map(line ->
                                "a file may not be read or written: " + line + "; " + Rights.cure(denied(home, line))))
                .or(() -> find(
                                last,
                                "insufficient memory for the Java Runtime",
                                "OutOfMemoryError",
                                "Cannot allocate memory")
                        .map(line -> "there is not enough memory: " + line + "; end other programs"));
    }

    /** The file that a line names by its whole path; servers name those of their data folder without it. */
    private static Path denied(Home home, String line) {
        var named = WHOLE_PATH.matcher(line);
        if (!named.find()) {
            return home.folder();
        }
        var file = Path.of(named.group());
        return file.startsWith(home.folder()) ? home.folder() : file;
    }

    private static Optional<String> find(List<String> lines, String... signs) {
        return lines.stream()
                .filter(line -> List.of(signs).stream().anyMatch(line::contains))
                .findFirst()
                .map(Diagnosis::shortened);
    }

    private static String after(List<String> lines, String sign) {
        return find(lines, sign)
                .map(line -> line.substring(line.indexOf(sign) + sign.length()).strip())
                .orElse("end it");
    }

    private static String shortened(String line) {
        var text = plain(line).strip();
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    /** The services log in JSON: of a line its message, and what its exception says. */
    private static String plain(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            var entry = JSON.readTree(line);
            var message = entry.path("message").asText(line);
            var exception = entry.path("exception").path("message").asText("");
            return exception.isEmpty() ? message : message + ": " + exception;
        } catch (JsonProcessingException e) {
            // Cut off by the end of the process, or no JSON at all: shown as it is.
            return line;
        }
    }
}
