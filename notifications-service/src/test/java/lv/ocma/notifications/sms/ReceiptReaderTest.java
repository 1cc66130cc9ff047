package lv.ocma.notifications.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lv.ocma.notifications.sms.MessageIds.Form;
import lv.ocma.notifications.sms.Receipt.State;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Message_payload;
import org.jsmpp.bean.OptionalParameter.Message_state;
import org.jsmpp.bean.OptionalParameter.Network_error_code;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptReaderTest {

    private static final String TEXT =
            "id:%s sub:001 dlvrd:001 submit date:2611271200 done date:2611271201 stat:%s err:%s text:Labdien";

    @ParameterizedTest
    @CsvSource({
        "DELIVRD, DELIVERED",
        "EXPIRED, EXPIRED",
        "DELETED, DELETED",
        "UNDELIV, UNDELIVERABLE",
        "ACCEPTD, ACCEPTED",
        "UNKNOWN, UNKNOWN",
        "REJECTD, REJECTED",
        "ENROUTE, ENROUTE",
        "delivrd, DELIVERED",
        "NEWWORD, UNKNOWN",
    })
    void each_word_of_a_receipt_is_a_state(String word, State state) {
        assertEquals(Optional.of(new Receipt("a1", state, "000")), read(TEXT.formatted("a1", word, "000")));
    }

    @ParameterizedTest
    @CsvSource({
        "1, ENROUTE",
        "2, DELIVERED",
        "3, EXPIRED",
        "4, DELETED",
        "5, UNDELIVERABLE",
        "6, ACCEPTED",
        "7, UNKNOWN",
        "8, REJECTED",
        "200, UNKNOWN",
    })
    void parameters_say_it_by_number(int number, State state) {
        assertEquals(
                Optional.of(new Receipt("a1", state, "3-258")),
                read(
                        "",
                        new Receipted_message_id("a1"),
                        new Message_state((byte) number),
                        new Network_error_code(new byte[] {3, 1, 2})));
    }

    @Test
    void parameters_go_before_the_text() {
        assertEquals(
                Optional.of(new Receipt("a1", State.DELIVERED, "11")),
                read(TEXT.formatted("other", "UNDELIV", "11"), new Receipted_message_id("a1"), new Message_state((byte)
                        2)));
    }

    @Test
    void a_text_may_stand_in_the_payload_in_another_order_and_without_most_of_it() {
        assertEquals(
                Optional.of(new Receipt("7", State.UNDELIVERABLE, "")),
                read("", new Message_payload("stat: UNDELIV id: 7".getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void what_a_message_itself_says_is_no_receipt() {
        assertEquals(Optional.empty(), read("text:id:5 stat:DELIVRD"));
        assertEquals(
                Optional.of(new Receipt("7", State.EXPIRED, "")),
                read("id:7 stat:EXPIRED text:id:5 stat:DELIVRD err:9"));
    }

    @ParameterizedTest
    @CsvSource({
        // as the answer has it, as the receipt's text has it, both alike
        "TEXT, TEXT, 0a1B, 0a1B, 0a1B",
        "HEX, DECIMAL, 00FF, 255, 255",
        "HEX, DECIMAL, ff, 0255, 255",
        "DECIMAL, HEX, 0000000255, FF, 255",
        "HEX, HEX, 00ff, FF, 255",
        "HEX, DECIMAL, DEADBEEFDEADBEEF, 16045690984833335023, 16045690984833335023",
        "DECIMAL, HEX, no-number, no-number, no-number",
    })
    void one_id_written_in_two_ways_is_the_same(
            Form answers, Form receipts, String answered, String told, String alike) {
        var ids = new MessageIds(answers, receipts);
        assertEquals(alike, ids.ofAnswer(answered));
        var text = TEXT.formatted(told, "DELIVRD", "0").getBytes(StandardCharsets.US_ASCII);
        assertEquals(alike, new ReceiptReader(ids).read(text).orElseThrow().id());
        assertEquals(
                alike,
                new ReceiptReader(ids)
                        .read(text, new Receipted_message_id(answered))
                        .orElseThrow()
                        .id());
    }

    private static Optional<Receipt> read(String text, OptionalParameter... parameters) {
        return new ReceiptReader(new MessageIds(Form.TEXT, Form.TEXT))
                .read(text.getBytes(StandardCharsets.US_ASCII), parameters);
    }
}
