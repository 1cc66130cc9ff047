package lv.ocma.stack.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class SinkTest {
    private static final String PASSWORD = "secret01";
    private static final byte GSM_7 = 0;
    private static final byte UCS_2 = 8;

    @TempDir
    Path folder;

    private int port;

    @BeforeEach
    void a_sink_is_up() throws IOException {
        port = freePort();
        Sink.serve(folder, port, PASSWORD);
    }

    @Test
    void a_text_is_kept_as_it_was_written_and_answered_by_a_receipt() throws Exception {
        try (var client = new Client(port, PASSWORD)) {
            var id = client.send("37120000001", 0, GSM_7, new byte[] {0x1b, 0x65, 0x20, 0x00, 0x61});
            assertEquals("id:" + id + " stat:DELIVRD err:000", client.receipts.take());
            var text = new Texts(folder).to("+37120000001").getFirst();
            assertEquals("€ @a", text.text());
            assertEquals("PMLP", text.from());
            assertEquals(List.of(id), text.ids());
        }
    }

    @Test
    void a_number_that_ends_in_404_is_nobodys() throws Exception {
        try (var client = new Client(port, PASSWORD)) {
            var id = client.send("37120000404", 0, GSM_7, new byte[] {0x61});
            assertEquals("id:" + id + " stat:UNDELIV err:000", client.receipts.take());
        }
    }

    @Test
    void a_receipt_that_is_not_acknowledged_comes_again_also_over_another_connection() throws Exception {
        String id;
        try (var client = new Client(port, PASSWORD)) {
            client.takesNone();
            id = client.send("37120000004", 0, GSM_7, new byte[] {0x61});
            client.refused.take();
        }
        try (var client = new Client(port, PASSWORD)) {
            assertEquals("id:" + id + " stat:DELIVRD err:000", client.receipts.take());
        }
    }

    @Test
    void segments_are_one_text_in_their_order_and_what_comes_again_is_told() throws Exception {
        try (var client = new Client(port, PASSWORD)) {
            client.send("37120000002", 0x40, UCS_2, joined(2, "gā"));
            client.send("37120000002", 0x40, UCS_2, joined(2, "gā"));
            assertEquals("…gā", new Texts(folder).to("+37120000002").getFirst().text());
            client.send("37120000002", 0x40, UCS_2, joined(1, "Rī"));
            var texts = new Texts(folder).to("+37120000002");
            assertEquals(1, texts.size());
            assertEquals("Rīgā", texts.getFirst().text());
            assertEquals(1, texts.getFirst().repeated());
            client.send("37120000002", 0x40, UCS_2, joined(1, "Rī"));
            assertEquals(2, new Texts(folder).to("+37120000002").size(), "a phone would show it again");
        }
    }

    @Test
    void without_the_password_nobody_comes_in() {
        assertThrows(IOException.class, () -> new Client(port, "wrong"));
    }

    @Test
    void a_line_that_a_crash_cut_off_is_dropped_and_counting_goes_on(@TempDir Path own) throws Exception {
        int other = freePort();
        Files.writeString(own.resolve("segments.jsonl"), """
                {"id":"00000001","received":"2026-06-15T06:00:00Z","from":"PMLP","to":"+37120000003","reference":0,"number":1,"total":1,"text":"ā"}
                """);
        Files.writeString(own.resolve("segments.jsonl"), "{\"id\":\"000000", StandardOpenOption.APPEND);
        Sink.serve(own, other, PASSWORD);
        try (var client = new Client(other, PASSWORD)) {
            assertEquals("00000002", client.send("37120000003", 0, GSM_7, new byte[] {0x61}));
        }
        assertEquals(
                List.of("ā", "a"),
                new Texts(own).to("+37120000003").stream().map(Text::text).toList());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static byte[] joined(int number, String text) {
        var octets = text.getBytes(StandardCharsets.UTF_16BE);
        var whole = new byte[6 + octets.length];
        System.arraycopy(new byte[] {5, 0, 3, 7, 2, (byte) number}, 0, whole, 0, 6);
        System.arraycopy(octets, 0, whole, 6, octets.length);
        return whole;
    }

    private static final class Client implements AutoCloseable, MessageReceiverListener {
        private final SMPPSession session = new SMPPSession();
        private final BlockingQueue<String> receipts = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> refused = new LinkedBlockingQueue<>();
        private volatile boolean takes = true;

        private Client(int port, String password) throws IOException {
            session.setMessageReceiverListener(this);
            session.connectAndBind(
                    "127.0.0.1",
                    port,
                    new BindParameter(
                            BindType.BIND_TRX,
                            Sms.ACCOUNT,
                            password,
                            "",
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null));
        }

        private void takesNone() {
            takes = false;
        }

        private String send(String to, int esmClass, byte dataCoding, byte[] octets) throws Exception {
            return session.submitShortMessage(
                            "",
                            TypeOfNumber.ALPHANUMERIC,
                            NumberingPlanIndicator.UNKNOWN,
                            "PMLP",
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            to,
                            new ESMClass(esmClass),
                            (byte) 0,
                            (byte) 0,
                            null,
                            null,
                            new RegisteredDelivery(1),
                            (byte) 0,
                            DataCodings.newInstance(dataCoding),
                            (byte) 0,
                            octets)
                    .getMessageId();
        }

        @Override
        public void close() {
            session.unbindAndClose();
        }

        @Override
        public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
            var text = new String(message.getShortMessage(), StandardCharsets.US_ASCII);
            if (!takes) {
                refused.add(text);
                throw new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN);
            }
            receipts.add(text);
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alert) {
            // The sink sends none.
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
            throw new ProcessRequestException("the sink sends none", SMPPConstant.STAT_ESME_RINVCMDID);
        }
    }
}
