package lv.ocma.stack.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.PrivateFile;
import lv.ocma.stack.home.StackFailure;

/** The process of a part that was started: its number, when it began, and the edition that it runs. */
public record Running(String part, long pid, String birth, String edition) {

    /** The recorded process if it still lives; a number that another process has taken since does not count. */
    public static Optional<Running> of(Home home, String part) {
        var file = file(home, part);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new StackFailure(file + " cannot be read: " + e.getMessage(), e);
        }
        var running = new Running(
                part,
                Long.parseLong(lines.getProperty("pid", "-1")),
                lines.getProperty("birth", ""),
                lines.getProperty("edition", ""));
        return running.alive() ? Optional.of(running) : Optional.empty();
    }

    public boolean alive() {
        return !birth.isEmpty() && Birth.of(pid).equals(birth);
    }

    void record(Home home) throws IOException {
        home.create("state");
        var lines = "pid=" + pid + "\nbirth=" + birth + "\nedition=" + edition + "\n";
        PrivateFile.write(file(home, part), lines.getBytes(StandardCharsets.UTF_8));
    }

    static void forget(Home home, String part) throws IOException {
        Files.deleteIfExists(file(home, part));
    }

    private static Path file(Home home, String part) {
        return home.at("state", part + ".properties");
    }
}
