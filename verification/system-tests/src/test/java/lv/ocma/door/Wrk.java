package lv.ocma.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The load generator wrk: one thread, many connections, for so many seconds, against loopback. */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern MEDIAN = Pattern.compile("\\s50%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern SLOW = Pattern.compile("\\s99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)");
    private static final Pattern BROKEN =
            Pattern.compile("Socket errors: connect ([0-9]+), read ([0-9]+), write ([0-9]+), timeout ([0-9]+)");
    private static final Map<String, Double> MILLIS = Map.of("us", 0.001, "ms", 1.0, "s", 1000.0);

    private final int connections;

    Wrk(int connections) {
        this.connections = connections;
    }

    Measured load(int seconds, String url, Map<String, String> headers) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of("wrk", "--threads", "1", "--connections", Integer.toString(connections), "--latency"));
        command.addAll(List.of("--duration", seconds + "s", "--timeout", "10s"));
        headers.forEach((name, value) -> command.addAll(List.of("--header", name + ": " + value)));
        command.add(url);
        var running = new ProcessBuilder(command).redirectErrorStream(true).start();
        var told = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
            throw new IllegalStateException("wrk: " + told);
        }
        return new Measured(number(RATE, told), millis(MEDIAN, told), millis(SLOW, told), failed(told));
    }

    private static double number(Pattern pattern, String told) {
        var found = pattern.matcher(told);
        if (!found.find()) {
            throw new IllegalStateException("wrk does not tell " + pattern + ": " + told);
        }
        return Double.parseDouble(found.group(1));
    }

    private static double millis(Pattern pattern, String told) {
        var found = pattern.matcher(told);
        if (!found.find()) {
            throw new IllegalStateException("wrk does not tell " + pattern + ": " + told);
        }
        return Double.parseDouble(found.group(1)) * MILLIS.getOrDefault(found.group(2), 1.0);
    }

    private static long failed(String told) {
        var refused = REFUSED.matcher(told);
        var broken = BROKEN.matcher(told);
        var sum = refused.find() ? Long.parseLong(refused.group(1)) : 0;
        if (broken.find()) {
            for (var kind = 1; kind <= broken.groupCount(); kind++) {
                sum += Long.parseLong(broken.group(kind));
            }
        }
        return sum;
    }
}
