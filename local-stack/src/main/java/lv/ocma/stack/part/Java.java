package lv.ocma.stack.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lv.ocma.stack.home.Home;

/** Command lines for parts that are Java programs, on the JDK that the launcher itself runs on. */
public final class Java {
    /** What holds for each JVM of the suite, whatever its size. */
    public static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.timezone=UTC");

    private Java() {}

    public static Path executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The JVM with a heap between two bounds and the collector that needs least, marked as a part of this data folder. */
    public static List<String> command(Home home, String part, String smallest, String largest) {
        var command = new ArrayList<>(List.of(
                executable().toString(), "-D" + Processes.mark(home, part), "-Xms" + smallest, "-Xmx" + largest));
        command.addAll(FLAGS);
        // Parts of a local stack start often and live short: an optimising compiler would not pay for itself.
        command.add("-XX:TieredStopAtLevel=1");
        return command;
    }

    /** A main class of the launcher's own jar. */
    public static List<String> own(Home home, String part, String largest, Class<?> main, String... arguments) {
        var command = command(home, part, "16m", largest);
        command.addAll(List.of("-Docma.log=info", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
