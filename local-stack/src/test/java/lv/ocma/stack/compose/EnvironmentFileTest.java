package lv.ocma.stack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentFileTest {
    private static final String EXAMPLE = ".env.example";
    private static final Compose COMPOSE = new Compose();

    @TempDir
    Path folder;

    @BeforeEach
    void a_folder_with_the_example() throws IOException {
        Files.writeString(folder.resolve(EXAMPLE), Repository.text(EXAMPLE));
    }

    private int generate() throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Repository.ROOT.resolve("deploy/compose/new-env.sh").toString(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private Map<String, String> generated() throws IOException, InterruptedException {
        assertEquals(0, generate());
        return Repository.variables(Files.readString(folder.resolve(".env")));
    }

    @Test
    void the_example_names_every_variable_of_compose_and_no_other() {
        assertEquals(
                new TreeSet<>(COMPOSE.variables().keySet()),
                new TreeSet<>(Repository.variables(Repository.text(EXAMPLE)).keySet()));
    }

    @Test
    void the_example_holds_ports_and_no_secret() {
        Repository.variables(Repository.text(EXAMPLE))
                .forEach((name, value) -> assertEquals(name.startsWith("OCMA_PORT_"), !value.isEmpty(), name));
    }

    @Test
    void the_file_with_secrets_is_never_committed() {
        assertTrue(Repository.text(".gitignore").lines().anyMatch(".env"::equals));
    }

    @Test
    void each_generated_secret_is_there_and_unlike_every_other() throws IOException, InterruptedException {
        var secrets = generated();
        assertEquals(Repository.variables(Repository.text(EXAMPLE)).keySet(), secrets.keySet());
        assertEquals(secrets.size(), new HashSet<>(secrets.values()).size());
        secrets.forEach((name, value) -> {
            if (name.endsWith("_PASSWORD")) {
                assertTrue(value.matches("[0-9a-f]{48}"), name);
            } else if (name.endsWith("_KEYS")) {
                assertTrue(value.startsWith("1:"), name);
                assertEquals(32, Base64.getDecoder().decode(value.substring(2)).length, name);
            } else if (name.endsWith("_KEY")) {
                assertEquals(32, Base64.getDecoder().decode(value).length, name);
            }
        });
    }

    @Test
    void two_generated_files_have_nothing_secret_in_common() throws IOException, InterruptedException {
        var first = generated();
        Files.delete(folder.resolve(".env"));
        generated().forEach((name, value) -> {
            if (!name.startsWith("OCMA_PORT_")) {
                assertNotEquals(first.get(name), value, name);
            }
        });
    }

    @Test
    void a_file_that_is_there_is_left_alone() throws IOException, InterruptedException {
        Files.writeString(folder.resolve(".env"), "OCMA_LOOKUP_KEY=mine\n");
        assertNotEquals(0, generate());
        assertEquals("OCMA_LOOKUP_KEY=mine\n", Files.readString(folder.resolve(".env")));
    }

    @Test
    void only_its_owner_reads_it() throws IOException, InterruptedException {
        generated();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(".env"))));
    }
}
