package lv.ocma.stack.part;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines that one run of a program left in its log, which earlier runs have written to as well. */
public final class LogEnd {
    private static final long LARGEST = 64L * 1024;

    private LogEnd() {}

    /** The lines after a position, as far as they lie in the last 64 KiB; what is no text in UTF-8 is shown by signs. */
    public static List<String> since(Path log, long position) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (var channel = FileChannel.open(log)) {
            var size = channel.size();
            // A log that became shorter was moved aside: then all of it is new.
            var from = Math.max(position > size ? 0 : position, size - LARGEST);
            var bytes = ByteBuffer.allocate((int) (size - from));
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
                // Each read moves the buffer's position on.
            }
            return StandardCharsets.UTF_8
                    .decode(bytes.flip())
                    .toString()
                    .lines()
                    .map(String::stripTrailing)
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
