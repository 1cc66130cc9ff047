package lv.ocma.notifications.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import lv.ocma.notifications.message.Channel;
import lv.ocma.notifications.notice.NoticeRule.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private final NoticeRules rules = NoticeRules.read();

    @ParameterizedTest
    @EnumSource(Channel.class)
    void each_channel_has_a_rule_or_says_why_there_is_none(Channel channel) {
        assertFalse(rules.of(channel.name(), DAY).source().isBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, WORKING_DAYS, 2, SENT, false",
        "E_ADDRESS, WORKING_DAYS, 2, SENT, true",
        "INBOX, WORKING_DAYS, 2, SENT, false",
        "LETTER, DAYS, 8, REGISTERED, false",
        "REGISTERED_LETTER, DAYS, 7, POSTED, true",
        "HANDED_OVER, DAYS, 0, HANDED_OVER, false",
        "READ, DAYS, 0, READ, false",
        "COLLECTED, DAYS, 0, COLLECTED, false",
        "SMS, NONE, 0, SENT, false"
    })
    void the_rules_are_those_that_are_known(String way, Unit unit, int count, Basis basis, boolean verified) {
        var rule = rules.of(way, DAY);
        assertEquals(unit, rule.unit());
        assertEquals(count, rule.count());
        assertEquals(basis, rule.basis());
        assertEquals(verified, rule.verified());
    }

    @Test
    void a_rule_that_has_changed_holds_from_its_day_on_and_the_old_one_is_still_known_by_its_name() {
        var old = new NoticeRule("old", "EMAIL", Basis.SENT, Unit.DAYS, 2, null, DAY.minusDays(1), true, "invented");
        var changed = new NoticeRule("new", "EMAIL", Basis.SENT, Unit.DAYS, 5, DAY, null, true, "invented");
        var both = new NoticeRules(List.of(changed, old));
        assertEquals(old, both.of("EMAIL", DAY.minusDays(1)));
        assertEquals(changed, both.of("EMAIL", DAY));
        assertEquals(old, both.named("old"));
    }

    @Test
    void no_two_rules_have_the_same_name() {
        var names = new HashSet<String>();
        assertTrue(rules.rows().stream().allMatch(rule -> names.add(rule.name())));
    }
}
