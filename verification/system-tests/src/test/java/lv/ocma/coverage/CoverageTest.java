package lv.ocma.coverage;

import static lv.ocma.coverage.SmallSuite.BEGAN;
import static lv.ocma.coverage.SmallSuite.ended;
import static lv.ocma.coverage.SmallSuite.passed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageTest {

    private static final String KIND = """
            class KindTest {
                @Test @Clause("A1") void a_clerk_greets() {}
                @Test void nothing_is_promised_here() {}
            }""";

    @TempDir
    Path root;

    @Test
    void a_passing_test_stands_as_a_sentence_beside_its_clause_and_the_other_is_a_gap() throws IOException {
        var suite = SmallSuite.in(root, "shop")
                .has("shop", "KindTest", KIND)
                .reported("shop", "KindTest", passed("shop.KindTest", "a_clerk_greets"));

        assertEquals("| A1 | kindness \\| always | shop | shop `KindTest`<br>– a clerk greets |", suite.line("A1"));
        assertEquals("| A2 | speed | shop, post | **gap** |", suite.line("A2"));
        var table = assertInstanceOf(Coverage.Judged.class, suite.coverage()).table();
        assertTrue(table.contains("1 of 2 clauses"), table);
        assertTrue(table.contains("Gaps: A2."), table);
        assertTrue(table.contains("[Standard](standard/standard.txt), order No. 1 of 2018-12-12"), table);
    }

    @Test
    void modules_come_in_the_order_of_the_build_and_tests_in_that_of_their_names() throws IOException {
        var suite = SmallSuite.in(root, "shop", "post")
                .has("post", "FastTest", "class FastTest { @Test @Clause(\"A2\") void it_arrives() {} }")
                .reported("post", "FastTest", passed("post.FastTest", "it_arrives"))
                .has("shop", "QuickTest", """
                        class QuickTest {
                            @Test @Clause("A2") void nobody_waits() {}
                            @Test @Clause({"A1", "A2"}) void all_are_served() {}
                        }""")
                .reported(
                        "shop",
                        "QuickTest",
                        passed("shop.QuickTest", "nobody_waits"),
                        passed("shop.QuickTest", "all_are_served"));

        assertTrue(
                suite.line("A2")
                        .endsWith(
                                "| shop `QuickTest`<br>– all are served<br>– nobody waits<br>post `FastTest`<br>– it arrives |"),
                suite.line("A2"));
    }

    @Test
    void a_clause_on_a_class_holds_for_its_tests_and_for_those_of_the_classes_inside() throws IOException {
        var suite = SmallSuite.in(root, "shop")
                .has("shop", "DeskTest", """
                        @Clause("A1")
                        class DeskTest {
                            @Test void is_open() {}
                            @Nested class AClerkOfTalsi { @Test @Clause("A2") void is_quick() {} }
                        }""")
                .reported(
                        "shop",
                        "DeskTest",
                        passed("shop.DeskTest", "is_open"),
                        passed("shop.DeskTest$AClerkOfTalsi", "is_quick"));

        assertTrue(
                suite.line("A1").endsWith("shop `DeskTest`<br>– is open<br>– a clerk of talsi: is quick |"),
                suite.line("A1"));
        assertTrue(suite.line("A2").endsWith("shop `DeskTest`<br>– a clerk of talsi: is quick |"), suite.line("A2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"failure", "error", "skipped"})
    void a_test_that_did_not_pass_proves_nothing(String how) throws IOException {
        var suite = SmallSuite.in(root, "shop")
                .has("shop", "KindTest", KIND)
                .reported("shop", "KindTest", ended("shop.KindTest", "a_clerk_greets", how));

        assertTrue(suite.line("A1").endsWith("**gap** |"));
    }

    @Test
    void one_failed_row_of_a_parameterized_test_is_enough_to_prove_nothing() throws IOException {
        var suite = SmallSuite.in(root, "shop")
                .has("shop", "RowsTest", """
                        class RowsTest {
                            @ParameterizedTest @Clause("A1") void greets(String who) {}
                            @ParameterizedTest @Clause("A2") void hurries(String who) {}
                        }""")
                .reported(
                        "shop",
                        "RowsTest",
                        passed("shop.RowsTest", "greets(String)[1]"),
                        ended("shop.RowsTest", "greets(String)[2]", "failure"),
                        passed("shop.RowsTest", "greets(String)[3]"),
                        passed("shop.RowsTest", "hurries(String)[1]"));

        assertTrue(suite.line("A1").endsWith("**gap** |"));
        assertTrue(suite.line("A2").endsWith("– hurries |"));
    }

    @Test
    void a_build_that_ran_a_part_of_the_tests_is_no_judge() throws IOException {
        var suite = SmallSuite.in(root, "shop")
                .has("shop", "KindTest", KIND)
                .has("shop", "OtherTest", "class OtherTest { @Test @Clause(\"A2\") void is_quick() {} }")
                .reported("shop", "KindTest", passed("shop.KindTest", "a_clerk_greets"));

        assertEquals(new Coverage.NotJudged("not run in this build: shop OtherTest"), suite.coverage());
    }

    @Test
    void a_report_of_an_earlier_build_counts_for_nothing() throws IOException {
        var suite = SmallSuite.in(root, "shop")
                .has("shop", "KindTest", KIND)
                .reported(BEGAN.minusSeconds(1), "shop", "KindTest", passed("shop.KindTest", "a_clerk_greets"));

        assertEquals(new Coverage.NotJudged("not run in this build: shop KindTest"), suite.coverage());
    }

    @Test
    void a_module_that_was_not_built_is_named() throws IOException {
        var suite = SmallSuite.in(root, "shop", "post")
                .has("shop", "KindTest", KIND)
                .reported("shop", "KindTest", passed("shop.KindTest", "a_clerk_greets"));

        assertEquals(new Coverage.NotJudged("not built: post"), suite.coverage());
    }

    @Test
    void a_clause_that_the_standard_does_not_have_is_refused_whatever_was_run() throws IOException {
        var suite = SmallSuite.in(root, "shop", "post")
                .has("shop", "WrongTest", "class WrongTest { @Test @Clause({\"A1\", \"A9\"}) void is_kind() {} }");

        var refused = assertThrows(IllegalArgumentException.class, suite::coverage);
        assertTrue(String.valueOf(refused.getMessage()).endsWith(": A9 (lv.ocma.shop.WrongTest#is_kind)"));
    }

    @Test
    void a_clause_on_what_is_no_test_is_refused() throws IOException {
        var suite =
                SmallSuite.in(root, "shop").has("shop", "NoTest", "class NoTest { @Clause(\"A1\") void helps() {} }");

        var refused = assertThrows(IllegalArgumentException.class, suite::coverage);
        assertEquals("lv.ocma.shop.NoTest.helps names a clause and is no test", refused.getMessage());
    }
}
