package lv.ocma.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class StandardTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path FOLDER = ROOT.resolve("docs/standard");

    @Test
    void every_clause_promises_something_and_is_owed_by_modules_of_the_suite() throws IOException {
        var standard = Standard.read(FOLDER.resolve("clauses.json"));
        var owners = new HashSet<>(Modules.of(ROOT));
        owners.add("all");

        assertEquals(45, standard.clauses().size());
        for (var clause : standard.clauses()) {
            assertFalse(clause.promise().isBlank(), clause.id());
            assertFalse(clause.behaviour().isBlank(), clause.id());
            assertFalse(clause.owners().isEmpty(), clause.id());
            assertTrue(owners.containsAll(clause.owners()), clause.id() + " is owed by " + clause.owners());
        }
    }

    @Test
    void the_text_that_the_clauses_were_read_from_stands_beside_them() throws IOException {
        var source = Standard.read(FOLDER.resolve("clauses.json")).source();
        var text = Files.readString(FOLDER.resolve(source.text()));

        assertTrue(text.contains("Order No. \\_\\_205\\_\\_"));
        assertEquals("No. 205", source.order());
        assertTrue(text.contains("of 12 December 2018"));
        assertEquals("2018-12-12", source.approved());
    }
}
