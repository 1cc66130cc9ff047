package lv.ocma.stack.part;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a process is started: command, environment beside the caller's, folder, and an edition that changes when it would
 * run other code or settings.
 */
public record Launch(List<String> command, Map<String, String> environment, Path folder, String edition) {}
