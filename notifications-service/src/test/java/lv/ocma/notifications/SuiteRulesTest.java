package lv.ocma.notifications;

import lv.ocma.platform.testing.SuiteRules;
import org.junit.jupiter.api.Test;

class SuiteRulesTest {

    @Test
    void the_rules_of_the_design_hold() {
        SuiteRules.check("lv.ocma.notifications");
    }
}
