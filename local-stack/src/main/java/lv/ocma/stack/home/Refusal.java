package lv.ocma.stack.home;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the file system refused, in one line with the cure, instead of an exception's name and a bare path. */
public final class Refusal {
    /** How every C library and so every server words a full disk. */
    public static final String FULL = "No space left on device";

    private static final String OVER_QUOTA = "Disk quota exceeded";
    private static final long MEBIBYTE = 1024L * 1024;

    private Refusal() {}

    /** The folder is where we worked; the exception may know the file better. */
    public static StackFailure of(Path folder, IOException refusal) {
        return new StackFailure(told(folder, refusal), refusal);
    }

    public static String told(Path folder, IOException refusal) {
        var file = refusal instanceof FileSystemException known && known.getFile() != null
                ? Path.of(known.getFile())
                : folder;
        var reason = refusal.toString();
        if (reason.contains(FULL) || reason.contains(OVER_QUOTA)) {
            return full(file);
        }
        if (refusal instanceof AccessDeniedException || reason.contains("Permission denied")) {
            return denied(fileIn(refusal, file));
        }
        if (reason.contains("Read-only file system")) {
            return file + " lies on a read-only file system; move the data folder with OCMA_HOME";
        }
        if (reason.contains("Operation not permitted")) {
            return file + " is protected even from its owner (lsattr shows how); take that away with chattr -i, or move"
                    + " the data folder with OCMA_HOME";
        }
        var message = refusal.getMessage();
        return refusal.getClass().getSimpleName() + (message == null ? " at " + file : ": " + message);
    }

    public static String full(Path file) {
        return "the disk of " + file + " is full (" + room(file) / MEBIBYTE
                + " MiB left); make room there, or move the data folder with OCMA_HOME";
    }

    private static String denied(Path file) {
        var owner = owner(file);
        return file + " cannot be read or written by " + System.getProperty("user.name")
                + (owner.isEmpty() ? "" : ": it belongs to " + owner) + "; " + Rights.cure(file);
    }

    /** Streams tell the file in their text only: path, then the reason in brackets. */
    private static Path fileIn(IOException refusal, Path otherwise) {
        var message = refusal.getMessage();
        if (refusal instanceof FileSystemException || message == null || !message.contains(" (Permission denied)")) {
            return otherwise;
        }
        return Path.of(message.substring(0, message.indexOf(" (Permission denied)")));
    }

    /** The owner of a file, or of the nearest folder above it that can be seen. */
    private static String owner(Path file) {
        for (var seen = file.toAbsolutePath(); seen != null; seen = seen.getParent()) {
            try {
                return Files.getOwner(seen).getName();
            } catch (IOException e) {
                // Not there, or hidden from us: the one above tells who could let us in.
            }
        }
        return "";
    }

    /** Bytes that we may still write where a file is or would be; 0 when that cannot be told. */
    public static long room(Path file) {
        for (var seen = file.toAbsolutePath(); seen != null; seen = seen.getParent()) {
            if (Files.exists(seen)) {
                try {
                    return Files.getFileStore(seen).getUsableSpace();
                } catch (IOException e) {
                    return 0;
                }
            }
        }
        return 0;
    }
}
