package lv.ocma.stack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DatabasesScriptTest {
    private static final String SCRIPT = "deploy/compose/databases.sh";
    private static final Pattern VARIABLE = Pattern.compile("\\$((?:OCMA|POSTGRES)_\\w+)");
    private static final Compose COMPOSE = new Compose();

    @Test
    void the_server_hands_the_script_every_variable_that_it_reads() {
        var read = new TreeSet<String>();
        VARIABLE.matcher(Repository.text(SCRIPT)).results().forEach(found -> read.add(found.group(1)));
        var given = new TreeSet<>(COMPOSE.environment("postgres").keySet());
        given.remove("POSTGRES_INITDB_ARGS");
        assertEquals(given, read);
    }

    @Test
    void the_image_may_run_the_script() {
        assertTrue(Files.isExecutable(Repository.ROOT.resolve(SCRIPT)));
    }
}
