package lv.ocma.stack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files keep every rule, and the rules are no decoration: each harmful edit breaks one, and each rule is broken by one. */
class DeploymentTest {
    private static final Deployment DEPLOYMENT = Deployment.ofRepository();

    /** Rules by the edit that breaks them, each edit tried once. */
    private static final Map<Edit, List<String>> BROKEN = new HashMap<>();

    @TempDir
    static Path folder;

    private static LocalStack local;

    @BeforeAll
    static void a_local_stack_of_its_own() {
        local = new LocalStack(folder);
    }

    static List<Rule> rules() {
        return Rule.all();
    }

    static Stream<Edit> edits() {
        return HarmfulEdits.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_files_keep(Rule rule) {
        rule.hold(DEPLOYMENT, local);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void a_harmful_edit_breaks_a_rule(Edit edit) {
        assertFalse(broken(edit).isEmpty(), edit.name());
    }

    @Test
    void each_rule_is_broken_by_some_edit() {
        assertEquals(
                Rule.all().stream().map(Rule::name).collect(Collectors.toSet()),
                edits().flatMap(edit -> broken(edit).stream()).collect(Collectors.toSet()));
    }

    private static List<String> broken(Edit edit) {
        return BROKEN.computeIfAbsent(edit, tried -> {
            var edited = tried.edited(DEPLOYMENT);
            return Rule.all().stream()
                    .filter(rule -> isBroken(rule, edited))
                    .map(Rule::name)
                    .toList();
        });
    }

    private static boolean isBroken(Rule rule, Deployment edited) {
        try {
            rule.hold(edited, local);
            return false;
        } catch (AssertionError | RuntimeException e) {
            // A file that a rule cannot read fails the rule as well.
            return true;
        }
    }
}
