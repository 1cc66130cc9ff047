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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    void the_files_with_secrets_are_never_committed() {
        assertTrue(Repository.text(".gitignore").lines().anyMatch(".env"::equals));
        assertTrue(Repository.text(".gitignore").lines().anyMatch(".secrets/"::equals));
    }

    @Test
    void each_generated_secret_is_there_and_unlike_every_other() throws IOException, InterruptedException {
        var secrets = generated();
        assertEquals(Repository.variables(Repository.text(EXAMPLE)).keySet(), secrets.keySet());
        assertEquals(secrets.size(), new HashSet<>(secrets.values()).size());
        secrets.forEach((name, value) -> {
            if (name.endsWith("_PASSWORD") || name.endsWith("_SECRET")) {
                assertTrue(value.matches("[0-9a-f]{48}"), name);
            } else if (name.endsWith("_KEY")) {
                assertEquals(32, Base64.getDecoder().decode(value).length, name);
            }
        });
    }

    @Test
    void each_file_of_keys_that_compose_hands_out_is_made_with_one_key() throws IOException, InterruptedException {
        generated();
        var lists = keys();
        var named = new TreeSet<String>();
        COMPOSE.at("/secrets").forEach(secret -> named.add(secret.path("file").asText()));
        assertEquals(
                named,
                lists.keySet().stream()
                        .map(name -> "./.secrets/" + name)
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(lists.size(), new HashSet<>(lists.values()).size());
        lists.forEach((name, list) -> {
            assertTrue(list.startsWith("1:"), name);
            assertEquals(32, Base64.getDecoder().decode(list.substring(2)).length, name);
        });
    }

    private Map<String, String> keys() throws IOException {
        try (var files = Files.list(folder.resolve(".secrets"))) {
            var lists = new TreeMap<String, String>();
            for (var file : files.toList()) {
                lists.put(file.getFileName().toString(), Files.readString(file).strip());
            }
            return lists;
        }
    }

    @Test
    void two_generated_sets_have_nothing_secret_in_common() throws IOException, InterruptedException {
        var first = generated();
        var firstKeys = keys();
        Files.delete(folder.resolve(".env"));
        Files.move(folder.resolve(".secrets"), folder.resolve("kept"));
        generated().forEach((name, value) -> {
            if (!name.startsWith("OCMA_PORT_")) {
                assertNotEquals(first.get(name), value, name);
            }
        });
        keys().forEach((name, list) -> assertNotEquals(firstKeys.get(name), list, name));
    }

    @Test
    void keys_that_are_there_are_left_alone() throws IOException, InterruptedException {
        generated();
        var before = keys();
        Files.delete(folder.resolve(".env"));
        assertNotEquals(0, generate());
        assertEquals(before, keys());
    }

    @Test
    void a_file_that_is_there_is_left_alone() throws IOException, InterruptedException {
        Files.writeString(folder.resolve(".env"), "OCMA_LOOKUP_KEY=mine\n");
        assertNotEquals(0, generate());
        assertEquals("OCMA_LOOKUP_KEY=mine\n", Files.readString(folder.resolve(".env")));
    }

    @Test
    void only_their_owner_reads_them() throws IOException, InterruptedException {
        generated();
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(".secrets"))));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(".env"))));
    }
}
