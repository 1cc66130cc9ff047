package lv.ocma.gateway;

import lv.ocma.platform.testing.SuiteRules;
import org.junit.jupiter.api.Test;

class SuiteRulesTest {

    @Test
    void the_gateway_keeps_the_rules_of_the_design() {
        SuiteRules.check("lv.ocma.gateway");
    }
}
