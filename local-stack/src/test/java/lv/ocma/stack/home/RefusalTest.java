package lv.ocma.stack.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RefusalTest {
    private static final String US = System.getProperty("user.name");

    @TempDir
    Path folder;

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has a device that is always full")
    void a_full_disk_is_told_with_what_is_left_and_the_cure() {
        var refused = assertThrows(IOException.class, () -> Files.writeString(Path.of("/dev/full"), "more"));
        var told = Refusal.told(folder, refused);
        assertTrue(told.startsWith("the disk of " + folder + " is full ("), told);
        assertTrue(told.endsWith(" MiB left); make room there, or move the data folder with OCMA_HOME"), told);
    }

    @Test
    void the_file_that_the_exception_knows_is_named() {
        var told = Refusal.told(folder, new FileSystemException("/data/state/x", null, Refusal.FULL));
        assertTrue(told.startsWith("the disk of /data/state/x is full"), told);
    }

    @Test
    void a_missing_permission_names_the_file_its_owner_and_us() throws IOException {
        var file = folder.resolve("mail.log");
        var owner = Files.getOwner(folder).getName();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        var expected = file + " cannot be read or written by " + US + ": it belongs to " + owner
                + "; run chmod -R u+rwX " + folder;
        assertEquals(expected, Refusal.told(folder, new AccessDeniedException(file.toString())));
        // As the streams of java.io word it, which ProcessBuilder opens logs by.
        assertEquals(expected, Refusal.told(folder, new FileNotFoundException(file + " (Permission denied)")));
    }

    @Test
    void what_belongs_to_another_is_given_back_by_chown() throws IOException {
        Assumptions.assumeTrue("root".equals(US), "only root can give a file away");
        var file =
                Files.writeString(Files.createDirectory(folder.resolve("deep")).resolve("file"), "");
        Files.setAttribute(file, "unix:uid", 65534);
        assertEquals("run chown -R " + US + " " + folder, Rights.cure(folder));
        assertEquals("run chown -R " + US + " " + file, Rights.cure(file));
    }

    @Test
    void what_neither_owner_nor_mode_forbids_has_no_command_as_its_cure() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertTrue(Rights.cure(file).startsWith("neither owner nor mode forbids it, so look at the mount"));
    }

    @Test
    void what_not_even_root_may_change_is_told_as_protected() {
        var told = Refusal.told(folder, new FileSystemException("/data/state/x", null, "Operation not permitted"));
        assertTrue(told.startsWith("/data/state/x is protected even from its owner (lsattr shows how)"), told);
    }

    @Test
    void what_is_not_known_is_told_as_it_is() {
        assertEquals("IOException: Broken pipe", Refusal.told(folder, new IOException("Broken pipe")));
        assertEquals("IOException at " + folder, Refusal.told(folder, new IOException()));
    }
}
