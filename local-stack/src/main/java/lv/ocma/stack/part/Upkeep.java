package lv.ocma.stack.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.PrivateFile;

/**
 * What is owed to a part that shall run: how often it was started again, how often it died since it last ran steadily, and
 * when it starts next. A part without such a file was stopped on purpose, or never started.
 */
public record Upkeep(int restarts, Optional<Instant> lastRestart, int deaths, Optional<Instant> next, String reason) {
    /** Once it was ready for this long, an earlier death counts no more. */
    public static final Duration STEADY = Duration.ofMinutes(1);

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int DOUBLINGS = 6;

    static final Upkeep NEW = new Upkeep(0, Optional.empty(), 0, Optional.empty(), "");

    /** Empty for a part that shall not run. */
    public static Optional<Upkeep> of(Home home, String part) {
        return Note.read(file(home, part))
                .map(lines -> new Upkeep(
                        Integer.parseInt(lines.getProperty("restarts", "0")),
                        instant(lines.getProperty("last", "")),
                        Integer.parseInt(lines.getProperty("deaths", "0")),
                        instant(lines.getProperty("next", "")),
                        lines.getProperty("reason", "")));
    }

    private static Optional<Instant> instant(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    /** Somebody asked for the part and it is ready: from now on it shall run, and its next death is its first. */
    public static void want(Home home, String part) throws IOException {
        of(home, part).orElse(NEW).steady().record(home, part);
    }

    /** Somebody stopped the part: its end is meant. Frees room only, so that a full disk stops no stop. */
    public static void forget(Home home, String part) throws IOException {
        Files.deleteIfExists(file(home, part));
    }

    /** One second after the first death, twice as long after each further one, a minute at most. */
    public Upkeep died(Instant now, String why) {
        var delay = Duration.ofSeconds(1L << Math.min(deaths, DOUBLINGS));
        var capped = delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
        return new Upkeep(restarts, lastRestart, deaths + 1, Optional.of(now.plus(capped)), why);
    }

    public Upkeep startedAgain(Instant now) {
        return new Upkeep(restarts + 1, Optional.of(now), deaths, Optional.empty(), reason);
    }

    public Upkeep steady() {
        return new Upkeep(restarts, lastRestart, 0, Optional.empty(), "");
    }

    /** How long it still waits for its next start; never more than the longest delay, also when the clock was set back. */
    public Duration wait(Instant now) {
        var left = next.map(moment -> Duration.between(now, moment)).orElse(Duration.ZERO);
        return left.isNegative() || left.compareTo(LONGEST) > 0 ? Duration.ZERO : left;
    }

    /** The same in whole seconds, as it is told. */
    public long waitSeconds(Instant now) {
        return (wait(now).toMillis() + 999) / 1000;
    }

    public void record(Home home, String part) throws IOException {
        home.create("state");
        var lines = new StringBuilder()
                .append("restarts=")
                .append(restarts)
                .append("\ndeaths=")
                .append(deaths)
                .append('\n');
        lastRestart.ifPresent(moment -> lines.append("last=").append(moment).append('\n'));
        next.ifPresent(moment -> lines.append("next=").append(moment).append('\n'));
        lines.append("reason=").append(oneLine(reason)).append('\n');
        PrivateFile.write(file(home, part), lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").replace("\\", "\\\\");
    }

    private static Path file(Home home, String part) {
        return home.at("state", part + ".upkeep");
    }
}
