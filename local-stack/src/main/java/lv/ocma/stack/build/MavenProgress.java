package lv.ocma.stack.build;

import java.util.regex.Pattern;
import lv.ocma.stack.home.Progress;

/** Turns what Maven prints into what a person wants to know: which module is built, what is downloaded, and how far. */
final class MavenProgress {
    /** Building Divisions service 1.0.0-SNAPSHOT [3/9]. */
    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (.+) \\S+\\s+\\[(\\d+)/(\\d+)]");
    /** Progress (2): a-1.0.jar (12/177 MB) | b-2.0.pom (3.0 kB), and older Mavens' Progress (1): 12/177 MB. */
    private static final Pattern TRANSFER = Pattern.compile("Progress \\((\\d+)\\): (.+)");

    private static final Pattern DOWNLOADED = Pattern.compile("Downloaded from [^:]+: \\S*/(\\S+) \\((.+)\\)");
    private static final Pattern DOWNLOADING = Pattern.compile("Downloading from [^:]+: \\S*/(\\S+)");

    private final Progress progress;
    private String module = "building";
    private int files;
    private String file = "";

    MavenProgress(Progress progress) {
        this.progress = progress;
    }

    static boolean isTransferProgress(String line) {
        return line.startsWith("Progress (");
    }

    void read(String line) {
        var module = MODULE.matcher(line);
        if (module.find()) {
            this.module = "building " + module.group(2) + " of " + module.group(3) + ", " + module.group(1);
            progress.step(this.module);
            return;
        }
        var downloading = DOWNLOADING.matcher(line);
        if (downloading.find()) {
            file = downloading.group(1);
            return;
        }
        if (DOWNLOADED.matcher(line).find()) {
            files++;
            progress.tick(this.module + ": " + files + " files downloaded");
            return;
        }
        var transfer = TRANSFER.matcher(line.strip());
        if (transfer.matches()) {
            var far = transfer.group(2);
            progress.tick(this.module + ": " + files + " files downloaded, now "
                    + (Character.isDigit(far.charAt(0)) ? file + " " + far : far));
        }
    }
}
