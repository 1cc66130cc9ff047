package lv.ocma.notifications.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import lv.ocma.notifications.sms.Receipt.State;
import lv.ocma.notifications.sms.Sent.Accepted;
import lv.ocma.notifications.sms.Sent.Away;
import lv.ocma.notifications.sms.Sent.Doubtful;
import lv.ocma.notifications.sms.Sent.Later;
import lv.ocma.notifications.sms.Sent.Refused;
import lv.ocma.platform.testing.Eventually;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a real server of the protocol. Where nobody is to be waited for, the time for answers is longer than the test may take. */
@Timeout(300)
class SmppTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-11-28T10:00:00Z");
    private static final UUID MESSAGE = UUID.fromString("0193f000-0000-7000-8000-0000000000c7");
    private static final String PHONE = "+37120000001";
    private static final String LONG_TEXT =
            "Jūsu vizīte Rīgas 3. nodaļā ir pārcelta, lūdzu, atnāciet citā laikā. ".repeat(3);
    private static final String[] NO_HURRY = {"answer-timeout", "2m"};

    private final SmsCentre centre = new SmsCentre();
    private final List<Receipt> receipts = new CopyOnWriteArrayList<>();
    private final List<Smpp> opened = new ArrayList<>();

    @AfterEach
    void all_is_closed() {
        // First the server: else each client says goodbye for as long as its patience lasts.
        centre.close();
        opened.forEach(Smpp::close);
    }

    private Smpp smpp(Receipts taker, String... settings) {
        var smpp = new Smpp(Settings.of(centre.port(), settings), taker, Clock.fixed(NOW, ZoneOffset.UTC));
        opened.add(smpp);
        return smpp;
    }

    private Smpp smpp(String... settings) {
        return smpp(receipts::add, settings);
    }

    private static Sent send(Smpp smpp, String text) {
        return smpp.send(PHONE, text, MESSAGE, TOMORROW);
    }

    @Test
    void a_message_arrives_as_it_was_written_and_asks_for_a_receipt() {
        assertEquals(new Accepted(List.of("id-1")), send(smpp(NO_HURRY), "Code [7] €"));
        var taken = centre.taken().getFirst();
        assertEquals("Code [7] €", Model.read(taken.getShortMessage()));
        assertEquals(0, taken.getDataCoding());
        assertEquals("37120000001", taken.getDestAddress());
        assertEquals(TypeOfNumber.INTERNATIONAL.value(), taken.getDestAddrTon());
        assertEquals("PMLP", taken.getSourceAddr());
        assertEquals(TypeOfNumber.ALPHANUMERIC.value(), taken.getSourceAddrTon());
        assertTrue(SMSCDeliveryReceipt.SUCCESS_FAILURE.containedIn(taken.getRegisteredDelivery()));
        assertEquals("261128100000000+", taken.getValidityPeriod());
    }

    @Test
    void the_provider_does_not_try_longer_than_was_agreed() {
        var smpp = smpp("longest-validity", "6h");
        assertTrue(send(smpp, "a") instanceof Accepted);
        assertEquals("261127160000000+", centre.taken().getFirst().getValidityPeriod());
    }

    @Test
    void a_long_latvian_text_arrives_whole_with_all_its_letters() {
        assertEquals(new Accepted(List.of("id-1", "id-2", "id-3", "id-4")), send(smpp(NO_HURRY), LONG_TEXT));
        var parts = centre.taken();
        assertEquals(LONG_TEXT, SmsCentre.shown(parts));
        for (var part : parts) {
            assertEquals(8, part.getDataCoding());
            assertTrue(GSMSpecificFeature.UDHI.containedIn(part.getEsmClass()));
            assertEquals((byte) 0xc7, part.getShortMessage()[3], "the same reference in each");
        }
    }

    @Test
    void what_was_taken_of_a_text_is_not_sent_again_with_the_rest() {
        var submissions = new AtomicInteger();
        centre.answers((_, _) -> {
            if (submissions.incrementAndGet() == 3) {
                throw SmsCentre.refusal(SMPPConstant.STAT_ESME_RTHROTTLED);
            }
            return centre.nextId();
        });
        var smpp = smpp(NO_HURRY);
        assertEquals(new Later("smpp-0x58", List.of("id-1", "id-2")), send(smpp, LONG_TEXT));
        assertEquals(new Accepted(List.of("id-3", "id-4")), smpp.send(PHONE, LONG_TEXT, MESSAGE, TOMORROW, 2));
        assertEquals(4, centre.taken().size());
        assertEquals(LONG_TEXT, SmsCentre.shown(centre.taken()));
    }

    @Test
    void a_number_that_the_provider_does_not_know_ends_the_message() {
        centre.answers((_, _) -> {
            throw SmsCentre.refusal(SMPPConstant.STAT_ESME_RINVDSTADR);
        });
        assertEquals(new Refused("smpp-0x0b", List.of()), send(smpp(NO_HURRY), "a"));
    }

    @Test
    void what_is_too_late_or_too_long_does_not_leave() {
        var smpp = smpp(NO_HURRY);
        assertEquals(new Refused("sms-too-late", List.of()), smpp.send(PHONE, "a", MESSAGE, NOW));
        assertEquals(new Refused("sms-too-long", List.of()), send(smpp, "ā".repeat(67 * 255 + 1)));
        assertEquals(List.of(), centre.taken());
    }

    @Test
    void a_receipt_may_come_before_the_answer() {
        centre.answers((_, session) -> {
            var id = centre.nextId();
            assertEquals(SMPPConstant.STAT_ESME_ROK, SmsCentre.tells(session, SmsCentre.receipt(id, "DELIVRD")));
            // It was acknowledged, and so taken in, while nobody but the server knows the id.
            assertEquals(List.of(new Receipt(id, State.DELIVERED, "000")), List.copyOf(receipts));
            return id;
        });
        assertEquals(new Accepted(List.of("id-1")), send(smpp(NO_HURRY), "a"));
    }

    @Test
    void a_receipt_that_could_not_be_taken_in_is_not_acknowledged_and_comes_again() {
        var down = new AtomicInteger(1);
        var smpp = smpp(receipt -> {
            if (down.getAndDecrement() > 0) {
                throw new IllegalStateException("the database is away");
            }
            receipts.add(receipt);
        });
        assertEquals(Optional.empty(), smpp.away());
        var told = SmsCentre.receipt("7", "UNDELIV");
        assertEquals(SMPPConstant.STAT_ESME_RX_T_APPN, SmsCentre.tells(centre.session(), told));
        assertEquals(SMPPConstant.STAT_ESME_ROK, SmsCentre.tells(centre.session(), told));
        assertEquals(List.of(new Receipt("7", State.UNDELIVERABLE, "000")), List.copyOf(receipts));
    }

    @Test
    void receipts_that_wait_hold_up_no_answers_and_are_only_so_many() throws InterruptedException, ExecutionException {
        var goOn = new CountDownLatch(1);
        var waiting = new AtomicInteger();
        var smpp = smpp(
                _ -> {
                    waiting.incrementAndGet();
                    await(goOn);
                },
                "receipts",
                "2",
                "answer-timeout",
                "2m");
        assertEquals(Optional.empty(), smpp.away());
        centre.session().setTransactionTimer(60_000);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = List.of("1", "2").stream()
                    .map(id ->
                            threads.submit(() -> SmsCentre.tells(centre.session(), SmsCentre.receipt(id, "DELIVRD"))))
                    .toList();
            Eventually.becomes(2, waiting::get);
            assertEquals(
                    SMPPConstant.STAT_ESME_RTHROTTLED,
                    SmsCentre.tells(centre.session(), SmsCentre.receipt("3", "DELIVRD")));
            assertEquals(new Accepted(List.of("id-1")), send(smpp, "a"));
            goOn.countDown();
            for (var each : told) {
                assertEquals(SMPPConstant.STAT_ESME_ROK, each.get());
            }
        }
    }

    @Test
    void what_a_person_answers_and_what_nobody_understands_is_acknowledged_and_left() {
        var smpp = smpp();
        assertEquals(Optional.empty(), smpp.away());
        assertEquals(SMPPConstant.STAT_ESME_ROK, SmsCentre.tells(centre.session(), "nothing of use"));
        assertEquals(List.of(), receipts);
    }

    @Test
    void a_receipt_by_parameters_names_the_id_of_the_answer() {
        var smpp = smpp("answer-ids", "HEX", "receipt-ids", "DECIMAL");
        centre.answers((_, _) -> "00FF");
        assertEquals(new Accepted(List.of("255")), send(smpp, "a"));
        SmsCentre.tells(centre.session(), SmsCentre.receipt("0255", "ACCEPTD"));
        SmsCentre.tells(
                centre.session(),
                "",
                new OptionalParameter.Receipted_message_id("00FF"),
                new OptionalParameter.Message_state((byte) 2));
        assertEquals(
                List.of(new Receipt("255", State.ACCEPTED, "000"), new Receipt("255", State.DELIVERED, "")),
                List.copyOf(receipts));
    }

    @Test
    void a_connection_that_is_lost_leaves_in_doubt_only_what_had_left()
            throws InterruptedException, ExecutionException {
        var inWork = new CountDownLatch(5);
        var goOn = new CountDownLatch(1);
        centre.answers((_, _) -> {
            inWork.countDown();
            await(goOn);
            return centre.nextId();
        });
        var smpp = smpp(NO_HURRY);
        var sent = new ArrayList<Future<Sent>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < 5; each++) {
                sent.add(threads.submit(() -> send(smpp, "a")));
            }
            inWork.await();
            centre.goesAway();
            for (var each : sent) {
                // Long before the time for answers is over.
                assertEquals(new Doubtful("smpp-connection-lost", List.of()), each.get());
            }
            assertEquals(new Away("smpp-connection", List.of()), send(smpp, "b"));
            goOn.countDown();
        }
        centre.answers((_, _) -> "back");
        centre.comesBack();
        assertEquals(new Accepted(List.of("back")), send(smpp, "c"));
    }

    @Test
    void of_a_long_text_that_was_cut_off_it_is_known_what_was_taken() {
        var submissions = new AtomicInteger();
        centre.answers((_, session) -> {
            if (submissions.incrementAndGet() == 3) {
                session.close();
            }
            return centre.nextId();
        });
        assertEquals(new Doubtful("smpp-connection-lost", List.of("id-1", "id-2")), send(smpp(NO_HURRY), LONG_TEXT));
    }

    @Test
    void a_server_that_takes_its_time_leaves_the_message_in_doubt_and_the_line_open() {
        var goOn = new CountDownLatch(1);
        centre.answers((message, _) -> {
            if (Model.read(message.getShortMessage()).equals("slow")) {
                await(goOn);
            }
            return centre.nextId();
        });
        var smpp = smpp("answer-timeout", "200ms");
        assertEquals(new Doubtful("smpp-no-answer", List.of()), send(smpp, "slow"));
        assertTrue(send(smpp, "quick") instanceof Accepted);
        assertEquals(1, centre.sessions());
        goOn.countDown();
    }

    @Test
    void no_more_is_under_way_than_the_window_holds() throws InterruptedException, ExecutionException {
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        var threeInWork = new CyclicBarrier(3);
        centre.answers((_, _) -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            await(threeInWork);
            atOnce.decrementAndGet();
            return centre.nextId();
        });
        var smpp = smpp("window", "3", "answer-timeout", "2m");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<Future<Sent>>();
            for (int each = 0; each < 300; each++) {
                sent.add(threads.submit(() -> send(smpp, "a")));
            }
            for (var each : sent) {
                assertTrue(each.get() instanceof Accepted);
            }
        }
        assertTrue(most.get() <= 3, most + " at once");
        assertEquals(300, centre.taken().size());
    }

    @Test
    void who_finds_the_window_full_for_too_long_comes_later() throws InterruptedException, ExecutionException {
        var inWork = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var patient = smpp("window", "1", "answer-timeout", "300ms");
        centre.answers((_, _) -> {
            inWork.countDown();
            await(goOn);
            return centre.nextId();
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> send(patient, "a"));
            inWork.await();
            var second = List.of(send(patient, "b"), send(patient, "c"));
            assertTrue(first.get() instanceof Doubtful, "it took its place for as long as it waited");
            assertTrue(
                    second.stream().noneMatch(Accepted.class::isInstance)
                            && second.stream().noneMatch(Away.class::isInstance),
                    second::toString);
            goOn.countDown();
        }
    }

    @Test
    void with_a_wrong_password_nothing_leaves_and_the_reason_is_told() {
        var smpp = smpp("password", "wrong");
        assertEquals(Optional.of("smpp-bind-0x0e"), smpp.away());
        assertEquals(new Away("smpp-bind-0x0e", List.of()), send(smpp, "a"));
        assertEquals(List.of(), centre.taken());
    }

    @Test
    void while_nobody_answers_nothing_leaves_and_then_it_does() {
        centre.goesAway();
        var smpp = smpp();
        assertEquals(new Away("smpp-connection", List.of()), send(smpp, "a"));
        centre.comesBack();
        assertEquals(Optional.empty(), smpp.away());
        assertTrue(send(smpp, "a") instanceof Accepted);
        assertEquals(1, centre.sessions());
    }

    @Test
    void without_a_host_there_is_no_such_channel() {
        var off = new Smpp(Settings.read(Map.of()), receipts::add, Clock.fixed(NOW, ZoneOffset.UTC));
        assertFalse(off.isOn());
        assertEquals(Optional.of("smpp-off"), off.away());
        assertEquals(new Away("smpp-off", List.of()), send(off, "a"));
    }

    @Test
    void a_line_that_was_closed_is_not_opened_again() {
        var smpp = smpp();
        assertTrue(send(smpp, "a") instanceof Accepted);
        smpp.close();
        assertEquals(new Away("smpp-off", List.of()), send(smpp, "a"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            Thread.currentThread().interrupt();
        }
    }
}
