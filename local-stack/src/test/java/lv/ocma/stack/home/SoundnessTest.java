package lv.ocma.stack.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundnessTest {
    private static final int NOBODY = 65534;
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    @TempDir
    Path folder;

    @Test
    void a_folder_of_ours_passes_and_keeps_no_trace_of_the_look() throws IOException {
        var home = new Home(folder, folder.resolve("data"));
        Soundness.require(home);
        try (var left = Files.list(home.at("state"))) {
            assertEquals(0, left.count());
        }
    }

    /** Permissions don't bind root, so root is shown another user's log, and everybody else a write-protected one. */
    @Test
    void a_log_that_we_may_not_write_is_named_before_anything_is_started() throws IOException {
        var home = new Home(folder, folder);
        home.create("logs");
        var log = Files.writeString(home.log("mail"), "");
        if (ROOT) {
            Files.setAttribute(log, "unix:uid", NOBODY);
        } else {
            Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("r--r--r--"));
        }
        var refused = refused(home);
        assertTrue(refused.startsWith(log.toString()), refused);
        assertTrue(refused.contains(ROOT ? "not to root; give it back with chown" : "chmod -R u+rwX"), refused);
        assertEquals(1, refused.lines().count());
    }

    /** Root could write there, and the server that root starts could not. */
    @Test
    void a_folder_that_its_owner_has_closed_is_named_with_chmod_for_root_too() throws IOException {
        var home = new Home(folder, folder);
        var data = home.create("postgres-18");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertEquals(data + " is write-protected; run chmod -R u+rwX " + folder, refused(home));
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        var home = new Home(folder, file.resolve("data"));
        var refused = refused(home);
        assertTrue(refused.contains(file.toString()), refused);
    }

    /** In a mount namespace of its own, which root always has and others where user namespaces are open. */
    @Test
    void a_disk_that_is_too_small_is_refused_before_anything_is_started() throws IOException, InterruptedException {
        var small = Files.createDirectory(folder.resolve("small"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = new ArrayList<>(List.of("unshare", "--mount"));
        if (!ROOT) {
            command.addAll(List.of("--user", "--map-root-user"));
        }
        var mounted = new ArrayList<>(command);
        mounted.addAll(List.of("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", small.toString()));
        Assumptions.assumeTrue(succeeds(mounted), "no small disk can be made here");
        command.addAll(List.of(
                "sh",
                "-c",
                "mount -t tmpfs -o size=16m tmpfs \"$0\" && exec \"$@\"",
                small.toString(),
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Look.class.getName(),
                small.resolve("data").toString()));
        var look = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = look.inputReader()) {
            assertEquals(
                    "the disk of " + small.resolve("data")
                            + " has 16 MiB left, and at least 512 MiB are needed to start for the first time;"
                            + " make room there, or move the data folder with OCMA_HOME",
                    output.readLine());
        }
        assertEquals(1, look.waitFor());
        assertFalse(Files.exists(small.resolve("data")));
    }

    private static String refused(Home home) {
        return String.valueOf(
                assertThrows(StackFailure.class, () -> Soundness.require(home)).getMessage());
    }

    private static boolean succeeds(List<String> command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            // No unshare on this system.
            return false;
        }
    }

    /** What runs on the small disk. */
    static final class Look {
        private Look() {}

        public static void main(String... arguments) {
            try {
                Soundness.require(new Home(Path.of("."), Path.of(arguments[0])));
            } catch (StackFailure e) {
                System.out.println(e.getMessage());
                System.exit(1);
            }
        }
    }
}
