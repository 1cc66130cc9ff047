package lv.ocma.notifications.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import lv.ocma.notifications.sms.Sent.Away;
import lv.ocma.notifications.sms.Sent.Later;
import lv.ocma.notifications.sms.Sent.Refused;
import lv.ocma.notifications.sms.Statuses.Meaning;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.Test;

class StatusesTest {

    private static final List<String> TAKEN = List.of("1");

    private final Statuses statuses = new Statuses(Map.of("0x0400", Meaning.REFUSED, "88", Meaning.AWAY));

    @Test
    void a_wrong_number_ends_the_message_a_wrong_account_all_and_a_full_queue_none() {
        assertEquals(new Refused("smpp-0x0b", TAKEN), statuses.sent(SMPPConstant.STAT_ESME_RINVDSTADR, TAKEN));
        assertEquals(new Away("smpp-0x0e", TAKEN), statuses.sent(SMPPConstant.STAT_ESME_RINVPASWD, TAKEN));
        assertEquals(new Later("smpp-0x14", TAKEN), statuses.sent(SMPPConstant.STAT_ESME_RMSGQFUL, TAKEN));
    }

    @Test
    void what_nobody_knows_may_be_tried_again() {
        assertEquals(new Later("smpp-0x4ff", TAKEN), statuses.sent(0x4ff, TAKEN));
    }

    @Test
    void what_a_provider_says_of_its_own_goes_before_the_table() {
        assertEquals(new Refused("smpp-0x400", TAKEN), statuses.sent(0x400, TAKEN));
        assertEquals(new Away("smpp-0x58", TAKEN), statuses.sent(SMPPConstant.STAT_ESME_RTHROTTLED, TAKEN));
        assertThrows(NumberFormatException.class, () -> new Statuses(Map.of("busy", Meaning.LATER)));
    }
}
