package lv.ocma.stack.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import lv.ocma.stack.home.Progress;
import org.junit.jupiter.api.Test;

class BuildTest {
    private static final Path LOG = Path.of("build.log");

    @Test
    void a_download_is_shown_with_the_module_that_needs_it_and_how_far_it_is() {
        var shown = shown(
                "[INFO] Building Divisions 1.0.0-SNAPSHOT                    [3/9]",
                "Downloading from central: https://host.example/a/b/server-1.zip",
                "Progress (1): 12/177 MB");
        assertTrue(shown.contains("building 3 of 9, Divisions"), shown);
        assertTrue(shown.contains("server-1.zip 12/177 MB"), shown);
    }

    @Test
    void newer_mavens_name_the_file_themselves() {
        assertTrue(shown("Progress (2): a.jar (1.2/3.4 MB) | b.pom (2 kB)").contains("a.jar (1.2/3.4 MB)"));
    }

    @Test
    void a_download_that_broke_off_says_which_and_that_the_command_may_be_run_again() {
        var line = BuildFailure.of(
                List.of(
                        "[INFO] Scanning",
                        "[ERROR] Failed to execute goal on project x: Could not transfer artifact"
                                + " org.example:server:zip:1.0 from/to central: Premature end of Content-Length"),
                LOG);
        assertTrue(line.contains("org.example:server:zip:1.0"), line);
        assertTrue(line.contains("run the command again"), line);
        assertEquals(1, line.lines().count());
    }

    @Test
    void a_damaged_download_says_so() {
        var line = BuildFailure.of(
                List.of("[ERROR] Could not transfer artifact a:b:jar:1 from/to central: Checksum validation failed"),
                LOG);
        assertTrue(line.contains("a:b:jar:1 arrived damaged"), line);
    }

    @Test
    void a_damaged_file_in_the_repository_is_named_to_be_deleted() {
        var line = BuildFailure.of(
                List.of("[ERROR] error reading /home/me/.m2/repository/a/b/1/b-1.jar; zip END header not found"), LOG);
        assertTrue(line.startsWith("/home/me/.m2/repository/a/b/1/b-1.jar is damaged; delete it"), line);
    }

    @Test
    void any_other_failure_is_mavens_first_error_and_the_place_of_its_output() {
        var line = BuildFailure.of(
                List.of("[ERROR] COMPILATION ERROR : ", "[ERROR] A.java:[3,4] cannot find symbol", "[ERROR] more"),
                LOG);
        assertEquals("the build failed: A.java:[3,4] cannot find symbol (Maven's output: build.log)", line);
    }

    private static String shown(String... lines) {
        var out = new ByteArrayOutputStream();
        var maven = new MavenProgress(new Progress(new PrintStream(out, true, StandardCharsets.UTF_8), true));
        for (var line : lines) {
            maven.read(line);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
