package lv.ocma.stack.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at the data folder before anything is started in it: ours, writable, with room. */
public final class Soundness {
    private static final long MEBIBYTE = 1024L * 1024;

    /** Below this neither PostgreSQL's next segment of its log (16 MiB) nor Kafka's can be relied on. */
    static final long ROOM = 64 * MEBIBYTE;

    /** What new clusters and copies of five services need. */
    static final long ROOM_AT_FIRST = 512 * MEBIBYTE;

    private Soundness() {}

    /** What is wrong is a {@link StackFailure} that names the file and the cure. */
    public static void require(Home home) {
        home.create("state");
        var folder = home.folder();
        try {
            var probe = Files.createTempFile(home.at("state"), ".probe", "");
            try {
                Files.write(probe, new byte[4096]);
                // Root may write what is another user's, and PostgreSQL then may not read it: the owner is asked, not
                // the right.
                requireOwn(home, Files.getAttribute(probe, "unix:uid", LinkOption.NOFOLLOW_LINKS));
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException e) {
            throw Refusal.of(folder, e);
        }
        var first = !Files.exists(home.at("secrets.properties"));
        if (Refusal.room(folder) < (first ? ROOM_AT_FIRST : ROOM)) {
            throw new StackFailure("the disk of " + folder + " has " + Refusal.room(folder) / MEBIBYTE
                    + " MiB left, and at least " + (first ? ROOM_AT_FIRST : ROOM) / MEBIBYTE
                    + " MiB are needed to start" + (first ? " for the first time" : "")
                    + "; make room there, or move the data folder with OCMA_HOME");
        }
    }

    private static void requireOwn(Home home, Object us) throws IOException {
        for (var file : looked(home)) {
            if (!us.equals(Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
                throw new StackFailure(file + " belongs to "
                        + Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).getName() + ", not to "
                        + System.getProperty("user.name") + "; give it back with chown -R, or move the data folder"
                        + " with OCMA_HOME");
            }
            // Root may write whatever its mode says, and PostgreSQL, started by root, may not.
            if (!Files.isSymbolicLink(file) && (!Files.isWritable(file) || Rights.isTakenAway(file))) {
                throw new StackFailure(file + " is write-protected; run chmod -R u+rwX " + home.folder());
            }
        }
    }

    /** The folders, the logs, the notes and the secrets; deeper down the servers look themselves. */
    private static List<Path> looked(Home home) throws IOException {
        var files = new ArrayList<Path>();
        try (var inside = Files.list(home.folder())) {
            inside.filter(file -> Files.isDirectory(file) || file.endsWith("secrets.properties"))
                    .sorted()
                    .forEach(files::add);
        }
        for (var folder : List.of(home.at("logs"), home.at("state"))) {
            if (Files.isDirectory(folder)) {
                try (var inside = Files.list(folder)) {
                    inside.sorted().forEach(files::add);
                }
            }
        }
        return files;
    }
}
