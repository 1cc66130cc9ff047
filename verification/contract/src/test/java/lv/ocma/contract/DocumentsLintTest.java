package lv.ocma.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The API documents as they are committed, held against the rules of others and ours; no stack is needed. */
class DocumentsLintTest {

    @Test
    void no_document_breaks_a_rule_of_spectral_owasp_redocly_or_the_dutch_api_design_rules() {
        var ended = NodeScript.run("lint.mjs");
        assertEquals(0, ended.code(), ended.said());
    }

    @Test
    void every_rule_of_the_api_design_rules_sees_its_breach() {
        var ended = NodeScript.run("--test");
        assertEquals(0, ended.code(), ended.said());
    }
}
