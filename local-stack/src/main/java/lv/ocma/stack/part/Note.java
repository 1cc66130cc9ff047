package lv.ocma.stack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import lv.ocma.stack.home.StackFailure;

/** A file of names and values by which launchers tell each other about a part. */
final class Note {

    private Note() {}

    /** Empty when there is none, also when another launcher takes it away meanwhile. */
    static Optional<Properties> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            throw new StackFailure(file + " cannot be read: " + e.getMessage(), e);
        }
        return Optional.of(lines);
    }
}
