package lv.ocma.stack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImagesTest {
    static List<String> ours() {
        return Compose.ours();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void the_recipe_copies_all_that_a_build_leaves(String service) {
        var module = Compose.module(service);
        // A recipe takes what packaging leaves, and only that packaging leaves target/quarkus-app.
        assertEquals("quarkus", Repository.pom(module + "/pom.xml", "packaging"));
        var built =
                Repository.ROOT.resolve(module).resolve("target/quarkus-app").toFile();
        var left = built.list((_, name) -> !name.endsWith(".txt"));
        if (left != null) {
            assertEquals(
                    new TreeSet<>(List.of("app", "lib", "quarkus", "quarkus-run.jar")), new TreeSet<>(List.of(left)));
        }
    }
}
