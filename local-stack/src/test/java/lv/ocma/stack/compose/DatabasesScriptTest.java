package lv.ocma.stack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lv.ocma.stack.keycloak.Keycloak;
import lv.ocma.stack.postgres.Database;
import lv.ocma.stack.service.Settings;
import org.junit.jupiter.api.Test;

class DatabasesScriptTest {
    private static final String SCRIPT = "deploy/compose/databases.sh";
    private static final Compose COMPOSE = new Compose();

    private static List<String> found(String pattern) {
        var found = new ArrayList<String>();
        var matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(Repository.text(SCRIPT));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<String> services() {
        return Compose.ours().stream()
                .filter(name -> !name.equals(Settings.DOOR))
                .toList();
    }

    @Test
    void each_that_keeps_data_gets_a_database_of_its_name_with_its_own_password() {
        var expected = new ArrayList<>(services());
        expected.add(Keycloak.DATABASE);
        assertEquals(
                expected.stream()
                        .map(name -> name + " \"$OCMA_" + name.toUpperCase(Locale.ROOT) + "_DB_PASSWORD\"")
                        .toList(),
                found("^database (.+)$"));
    }

    @Test
    void each_service_finds_the_extensions_that_the_local_stack_has() {
        assertEquals(Database.ofService("divisions").extensions(), found("^create extension if not exists (\\w+);$"));
        assertEquals(List.of(String.join(" ", services())), found("^for name in (.+); do$"));
    }

    @Test
    void the_server_hands_the_script_every_variable_that_it_reads() {
        var read = new TreeSet<>(found("\\$((?:OCMA|POSTGRES)_\\w+)"));
        var given = new TreeSet<>(COMPOSE.environment("postgres").keySet());
        given.remove("POSTGRES_INITDB_ARGS");
        assertEquals(given, read);
    }

    @Test
    void the_server_runs_the_script_when_it_starts_for_the_first_time() {
        assertTrue(COMPOSE.list("postgres", "volumes")
                .contains("./" + SCRIPT + ":/docker-entrypoint-initdb.d/databases.sh:ro"));
        assertTrue(Files.isExecutable(Repository.ROOT.resolve(SCRIPT)));
        assertTrue(COMPOSE.list("postgres", "volumes").contains("postgres:/var/lib/postgresql"));
    }
}
