package lv.ocma.stack.part;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a process is started: command, environment beside the caller's, folder, and an edition that changes when it would
 * run other code or settings.
 */
public record Launch(List<String> command, Map<String, String> environment, Path folder, String edition) {

    /** A version and what it is set to: a server left running with other settings is then started anew. */
    public static String edition(String version, String settings) {
        return version + "-" + Integer.toHexString(settings.hashCode());
    }
}
