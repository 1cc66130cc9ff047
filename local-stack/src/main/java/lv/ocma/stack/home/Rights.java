package lv.ocma.stack.home;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Whose a file is and what its owner may do with it, which tells the command that gives it back to us. */
public final class Rights {
    private static final int DEEPEST = 64;

    private Rights() {}

    /**
     * The command that lifts what keeps us from a file, or from whatever lies in a folder. The owner's own rights are looked
     * at, not whether we could: PostgreSQL has no more than these, even when root has started it.
     */
    public static String cure(Path file) {
        var nearest = nearest(file);
        try {
            var us = us();
            if (isForeignIn(nearest, us)) {
                return "run chown -R " + System.getProperty("user.name") + " " + nearest;
            }
            for (var seen = nearest; seen != null && isOf(seen, us); seen = seen.getParent()) {
                if (isTakenAwayIn(seen, seen.equals(nearest) ? DEEPEST : 0)) {
                    return "run chmod -R u+rwX " + seen;
                }
            }
        } catch (IOException e) {
            return "look with ls -la " + nearest;
        }
        return "neither owner nor mode forbids it, so look at the mount and the ACL of " + nearest
                + ", or move the data folder with OCMA_HOME";
    }

    /** Whether its owner has taken from it what a server needs: to read and write it, and to enter a folder. */
    static boolean isTakenAway(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            return false;
        }
        var needed = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            needed.add(PosixFilePermission.OWNER_EXECUTE);
        }
        return !Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS).containsAll(needed);
    }

    /** The file, or the folder above it that can be seen. */
    static Path nearest(Path file) {
        var seen = file.toAbsolutePath();
        while (seen.getParent() != null && !Files.exists(seen, LinkOption.NOFOLLOW_LINKS)) {
            seen = seen.getParent();
        }
        return seen;
    }

    private static boolean isOf(Path file, Object user) throws IOException {
        return user.equals(Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS));
    }

    /** The number that the system knows us by: a name may be missing in a container. */
    private static Object us() throws IOException {
        var probe = Files.createTempFile("ocma", "");
        try {
            return Files.getAttribute(probe, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static boolean isForeignIn(Path folder, Object us) throws IOException {
        return isAny(folder, DEEPEST, file -> !isOf(file, us));
    }

    private static boolean isTakenAwayIn(Path folder, int depth) throws IOException {
        return isAny(folder, depth, Rights::isTakenAway);
    }

    /** What a file may be. */
    @FunctionalInterface
    private interface Trait {
        boolean has(Path file) throws IOException;
    }

    private static boolean isAny(Path folder, int depth, Trait trait) throws IOException {
        var found = new boolean[1];
        Files.walkFileTree(folder, Set.of(), depth, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path file, BasicFileAttributes attributes) throws IOException {
                return visitFile(file, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                found[0] = Files.exists(file, LinkOption.NOFOLLOW_LINKS) && trait.has(file);
                return found[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException refusal) throws IOException {
                // A folder that may not be read still tells its owner and its mode.
                found[0] = Files.exists(file, LinkOption.NOFOLLOW_LINKS) && trait.has(file);
                return found[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
        });
        return found[0];
    }
}
