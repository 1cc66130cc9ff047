package lv.ocma.stack.part;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import lv.ocma.stack.home.Refusal;

/** Fills a folder under another name and renames it when it is complete: an interrupted unpack leaves nothing to trip over. */
public final class Unfinished {
    private static final String MARK = ".complete";

    private Unfinished() {}

    /** What fills the folder. */
    @FunctionalInterface
    public interface Filling {
        void fill(Path folder) throws IOException, InterruptedException;
    }

    /**
     * For what can be made again. The last file is a mark that lists the others: a folder without it, or with less than it
     * lists, is made anew, as a crash of the machine or a half-done clean may leave one. Two launchers at once take turns.
     */
    public static void complete(Path folder, Filling filling) throws IOException, InterruptedException {
        make(folder, Unfinished::isComplete, made -> {
            filling.fill(made);
            mark(made);
        });
    }

    /** For what holds data: once it is there it is left alone, whatever may be missing in it. */
    public static void once(Path folder, Filling filling) throws IOException, InterruptedException {
        make(folder, Files::isDirectory, filling);
    }

    /** Whether all that was there when the folder was made is there with its size; more may have come. */
    public static boolean isComplete(Path folder) {
        var mark = folder.resolve(MARK);
        try {
            var lines = Files.exists(mark) ? Files.readAllLines(mark) : List.<String>of();
            if (lines.isEmpty() || !lines.getLast().equals(end(lines.size() - 1))) {
                return false;
            }
            for (var line : lines.subList(0, lines.size() - 1)) {
                var file = folder.resolve(line.substring(line.indexOf(' ') + 1));
                if (!Files.isRegularFile(file) || !line.equals(entry(folder, file))) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw Refusal.of(folder, e);
        }
    }

    private static void mark(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                lines.add(entry(folder, file));
            }
        }
        lines.add(end(lines.size()));
        Files.write(folder.resolve(MARK), lines);
    }

    private static String entry(Path folder, Path file) throws IOException {
        return Files.size(file) + " " + folder.relativize(file);
    }

    /** Without it the mark itself was not written whole. */
    private static String end(int files) {
        return files + " files";
    }

    private static void make(Path folder, Predicate<Path> isThere, Filling filling)
            throws IOException, InterruptedException {
        if (isThere.test(folder)) {
            return;
        }
        Files.createDirectories(folder.toAbsolutePath().getParent());
        var lock = folder.resolveSibling("." + folder.getFileName() + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            if (!isThere.test(folder)) {
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
            delete(folder);
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
