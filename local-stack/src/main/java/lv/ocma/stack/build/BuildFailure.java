package lv.ocma.stack.build;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Why Maven failed, in one line with the cure. */
final class BuildFailure {
    private static final Pattern COORDINATES = Pattern.compile("artifact ([\\w.\\-]+:[\\w.\\-]+:[\\w.\\-:]+)");
    private static final Pattern ARCHIVE = Pattern.compile(
            "(/\\S+\\.(?:jar|zip|pom))\\b.*(?:zip|END header|corrupt|invalid)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOG_PREFIX = Pattern.compile("^\\[ERROR]\\s*");

    private BuildFailure() {}

    static String of(List<String> output, Path log) {
        var errors = output.stream().filter(line -> line.startsWith("[ERROR]")).toList();
        var whole = String.join(" ", errors);
        var seeLog = " (Maven's output: " + log + ")";
        if (whole.contains("Checksum validation failed")) {
            return "the download of " + artifact(whole)
                    + " arrived damaged; run the command again, and look at your proxy if it repeats" + seeLog;
        }
        if (whole.contains("resolution will not be reattempted") || whole.contains("failure was cached")) {
            return artifact(whole)
                    + " was not found by an earlier try, which Maven remembers; run again with MAVEN_ARGS=-U" + seeLog;
        }
        if (whole.contains("Could not transfer")
                || whole.contains("Connection refused")
                || whole.contains("Unknown host")
                || whole.contains("Premature end of Content-Length")) {
            return "the download of " + artifact(whole)
                    + " broke off; check the network (or your mirror in ~/.m2/settings.xml) and run the command again, what is"
                    + " complete is kept" + seeLog;
        }
        var archive = ARCHIVE.matcher(whole);
        if (archive.find()) {
            return archive.group(1) + " is damaged; delete it and run the command again" + seeLog;
        }
        if (whole.contains("No space left on device")) {
            return "the disk is full; free about 3 GB and run the command again" + seeLog;
        }
        var first = errors.stream()
                .map(line -> LOG_PREFIX.matcher(line).replaceFirst(""))
                .filter(line -> !line.isBlank() && !line.startsWith("COMPILATION ERROR"))
                .findFirst()
                .orElseGet(() -> output.isEmpty() ? "it printed nothing" : output.getLast());
        return "the build failed: " + first + seeLog;
    }

    private static String artifact(String text) {
        var found = COORDINATES.matcher(text);
        return found.find() ? found.group(1) : "a Maven artifact";
    }
}
