package lv.ocma.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was promised by the last released document is kept (docs/openapi/released). */
class BreakingChangesTest {

    private static final Path DOCUMENTS = Path.of("..", "..", "docs", "openapi");

    @Test
    void nothing_that_was_released_is_broken() {
        var ended = NodeScript.run("breaking.mjs", absolute(DOCUMENTS));
        assertEquals(0, ended.code(), ended.said());
    }

    /** The whole document, so that no way of the script lets a change of it pass unseen. */
    @Test
    void an_operation_that_is_gone_fails_the_build(@TempDir Path folder) throws IOException {
        var json = new ObjectMapper();
        var released = json.readTree(Files.readString(DOCUMENTS.resolve("ocma.json")));
        var current = (ObjectNode) released.deepCopy();
        var path = current.path("paths").fieldNames().next();
        ((ObjectNode) current.path("paths")).remove(path);
        Files.createDirectory(folder.resolve("released"));
        Files.writeString(folder.resolve("released/1.0.0.json"), released.toString());
        Files.writeString(folder.resolve("ocma.json"), current.toString());

        var ended = NodeScript.run("breaking.mjs", absolute(folder));
        assertEquals(1, ended.code(), ended.said());
        assertTrue(ended.said().contains(path.replace("/", "~1")), ended.said());
    }

    /** The scripts run in a folder of their own. */
    private static String absolute(Path folder) {
        return folder.toAbsolutePath().normalize().toString();
    }
}
