package lv.ocma.stack.sms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.SubmitSm;

/**
 * One message of the protocol as it arrived.
 *
 * @param reference what joins it with others of the same sender and phone; 0 where it stands alone
 * @param number from 1, of {@code total}
 */
record Segment(String id, String received, String from, String to, int reference, int number, int total, String text) {
    private static final int UCS_2 = 8;

    static Segment of(String id, Instant received, SubmitSm message) {
        var octets = message.getShortMessage();
        boolean joined = GSMSpecificFeature.UDHI.containedIn(message.getEsmClass())
                && octets.length >= 6
                && octets[0] == 5
                && octets[1] == 0;
        var text = joined ? Arrays.copyOfRange(octets, 6, octets.length) : octets;
        return new Segment(
                id,
                received.toString(),
                message.getSourceAddr(),
                "+" + message.getDestAddress(),
                joined ? octets[3] & 0xff : 0,
                joined ? octets[5] & 0xff : 1,
                joined ? octets[4] & 0xff : 1,
                message.getDataCoding() == UCS_2 ? new String(text, StandardCharsets.UTF_16BE) : Septets.read(text));
    }
}
