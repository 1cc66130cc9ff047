package lv.ocma.stack.part;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lv.ocma.stack.home.Progress;

/** One server or service of the stack: what it needs, how it is started, and how one sees that it is ready. */
public interface Part {
    String name();

    /** Where its users reach it. */
    String address();

    /** Its ports: the name in ports.properties and the number. */
    Map<String, Integer> ports();

    /** The parts that must be ready before this one starts. */
    List<String> after();

    /** Unpacks and writes what the process needs; quick when that is done already. */
    void prepare(Progress progress) throws IOException, InterruptedException;

    Launch launch() throws IOException;

    /** This part as it was started before it died: what was built meanwhile waits for a start that somebody asks for. */
    default Part as(String edition) {
        return this;
    }

    /** Whether it answers as its users need it. */
    boolean ready();

    /** What must be put into it once it is ready, each time it starts. */
    default void settle(Progress progress) throws IOException, InterruptedException {}

    /** How long it may take to become ready on a slow machine. */
    default Duration patience() {
        return Duration.ofMinutes(3);
    }

    /** The signal that stops it cleanly and soon. */
    default String stopSignal() {
        return "TERM";
    }
}
