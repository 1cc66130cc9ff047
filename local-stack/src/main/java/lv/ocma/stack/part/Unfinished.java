package lv.ocma.stack.part;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import lv.ocma.stack.home.Refusal;

/** Fills a folder under another name and renames it when it is complete: an interrupted unpack leaves nothing to trip over. */
public final class Unfinished {
    private Unfinished() {}

    /** What fills the folder. */
    @FunctionalInterface
    public interface Filling {
        void fill(Path folder) throws IOException, InterruptedException;
    }

    /** Does nothing when the folder is there; two launchers at once take turns. */
    public static void complete(Path folder, Filling filling) throws IOException, InterruptedException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder.toAbsolutePath().getParent());
        var lock = folder.resolveSibling("." + folder.getFileName() + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            if (!Files.isDirectory(folder)) {
                var unfinished = folder.resolveSibling("." + folder.getFileName() + ".unfinished");
                // A launcher that was killed may have left its initdb or kc.sh behind, which would go on writing there.
                Leftover.endThoseGiven(unfinished);
                delete(unfinished);
                fill(folder, unfinished, filling);
            }
            held.release();
        } catch (IOException e) {
            throw Refusal.of(folder, e);
        }
    }

    private static void fill(Path folder, Path unfinished, Filling filling) throws IOException, InterruptedException {
        var done = false;
        try {
            Files.createDirectories(unfinished);
            filling.fill(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            done = true;
        } finally {
            if (!done) {
                // On a full disk it would be the half that keeps the disk full.
                delete(unfinished);
            }
        }
    }

    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
