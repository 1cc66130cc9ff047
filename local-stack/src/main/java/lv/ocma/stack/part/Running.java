package lv.ocma.stack.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.PrivateFile;

/** The process of a part that was started: its number, when it began, the edition that it runs, and where its log begins. */
public record Running(String part, long pid, String birth, String edition, long logged) {

    /** The recorded process if it still lives; a number that another process has taken since does not count. */
    public static Optional<Running> of(Home home, String part) {
        return last(home, part).filter(Running::alive);
    }

    /** The recorded process, whether it still lives or died without having been stopped. */
    public static Optional<Running> last(Home home, String part) {
        return Note.read(file(home, part))
                .map(lines -> new Running(
                        part,
                        Long.parseLong(lines.getProperty("pid", "-1")),
                        lines.getProperty("birth", ""),
                        lines.getProperty("edition", ""),
                        Long.parseLong(lines.getProperty("logged", "0"))));
    }

    public boolean alive() {
        return !birth.isEmpty() && Birth.of(pid).equals(birth);
    }

    /** A process by its number, as it is now. */
    public static Running now(String part, long pid, String edition) {
        return new Running(part, pid, Birth.of(pid), edition, 0);
    }

    public void record(Home home) throws IOException {
        home.create("state");
        var lines = "pid=" + pid + "\nbirth=" + birth + "\nedition=" + edition + "\nlogged=" + logged + "\n";
        PrivateFile.write(file(home, part), lines.getBytes(StandardCharsets.UTF_8));
    }

    public static void forget(Home home, String part) throws IOException {
        Files.deleteIfExists(file(home, part));
    }

    private static Path file(Home home, String part) {
        return home.at("state", part + ".properties");
    }
}
