package lv.ocma.coverage;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Runs by its own execution, after every other test of the suite. */
class StandardCoverageTest {

    private static final String COMMITTED = "docs/standard-coverage.md";
    private static final String MADE = "verification/system-tests/target/standard-coverage.md";

    private final Path root = Path.of(System.getProperty("ocma.root")).normalize();
    private final Instant began = Instant.parse(System.getProperty("ocma.build.began"));

    @Test
    void the_committed_table_says_what_the_tests_of_this_build_prove() throws IOException {
        switch (Coverage.of(root, began)) {
            case Coverage.NotJudged(var reason) -> {
                System.out.println("The coverage of the standard is not checked; " + reason);
                abort(reason);
            }
            case Coverage.Judged(var table) -> {
                Files.writeString(root.resolve(MADE), table);
                if (!Files.exists(root.resolve(COMMITTED))
                        || !Files.readString(root.resolve(COMMITTED)).equals(table)) {
                    fail(COMMITTED
                            + " is not what the tests prove. Take the new table over from the root of the repository:"
                            + " cp " + MADE + " " + COMMITTED);
                }
            }
        }
    }
}
