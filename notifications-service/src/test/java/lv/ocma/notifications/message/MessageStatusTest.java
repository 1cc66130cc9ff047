package lv.ocma.notifications.message;

import static lv.ocma.notifications.message.MessageStatus.ACCEPTED;
import static lv.ocma.notifications.message.MessageStatus.CREATED;
import static lv.ocma.notifications.message.MessageStatus.DEFERRED;
import static lv.ocma.notifications.message.MessageStatus.DELIVERED;
import static lv.ocma.notifications.message.MessageStatus.EXPIRED;
import static lv.ocma.notifications.message.MessageStatus.FAILED;
import static lv.ocma.notifications.message.MessageStatus.RENDERED;
import static lv.ocma.notifications.message.MessageStatus.SENDING;
import static lv.ocma.notifications.message.MessageStatus.UNDELIVERABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessageStatusTest {

    private static final Instant NOW = Instant.parse("2026-06-01T06:00:00Z");

    private static final Map<MessageStatus, Set<MessageStatus>> EXPECTED = Map.of(
            CREATED, Set.of(RENDERED, UNDELIVERABLE),
            RENDERED, Set.of(SENDING, EXPIRED, UNDELIVERABLE),
            SENDING, Set.of(SENDING, DEFERRED, ACCEPTED, FAILED, EXPIRED, UNDELIVERABLE),
            DEFERRED, Set.of(SENDING, EXPIRED, UNDELIVERABLE),
            ACCEPTED, Set.of(DELIVERED, FAILED, EXPIRED),
            DELIVERED, Set.of(),
            FAILED, Set.of(),
            EXPIRED, Set.of(),
            UNDELIVERABLE, Set.of());

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    void a_message_goes_only_where_its_status_leads(MessageStatus from, MessageStatus to) {
        assertEquals(EXPECTED.getOrDefault(from, Set.of()).contains(to), from.mayBecome(to));
    }

    @ParameterizedTest
    @EnumSource(MessageStatus.class)
    void what_leads_nowhere_is_an_end(MessageStatus status) {
        assertEquals(Set.of(DELIVERED, FAILED, EXPIRED, UNDELIVERABLE).contains(status), status.isEnd());
    }

    @Test
    void every_status_is_reached_from_the_first() {
        var reached = EnumSet.of(CREATED);
        var next = new ArrayDeque<>(List.of(CREATED));
        while (!next.isEmpty()) {
            next.remove().next().stream().filter(reached::add).forEach(next::add);
        }

        assertEquals(EnumSet.allOf(MessageStatus.class), reached);
    }

    @Test
    void a_message_that_was_never_put_into_words_is_not_sent_and_one_given_up_stays_so() {
        var cause = new Cause(
                MessageKind.VISIT_BOOKED,
                UUID.randomUUID(),
                new About(About.Kind.VISIT, UUID.randomUUID(), "K7M4-94XF"),
                1,
                "riga-3",
                Language.LV,
                "appointments",
                null,
                null);
        var message = new Message(UUID.randomUUID(), cause, Channel.EMAIL, NOW, Duration.ofDays(5));

        assertThrows(IllegalStateException.class, () -> message.claim("smtp", NOW, NOW));
        message.giveUp(Obstacle.NO_EMAIL, NOW);
        assertEquals("no-email", message.reason());
        assertThrows(IllegalStateException.class, () -> message.claim("smtp", NOW, NOW));
    }

    @Test
    void a_message_that_loses_its_use_is_not_tried_for_days() {
        var until = NOW.plusSeconds(1800);
        var code = message(until);

        assertFalse(code.hasExpired(until.minusMillis(1)));
        assertTrue(code.hasExpired(until));
        assertTrue(message(NOW.minusSeconds(1)).hasExpired(NOW));
        assertTrue(message(NOW.plus(Duration.ofDays(9))).hasExpired(NOW.plus(Duration.ofDays(5))));
    }

    private static Message message(Instant usefulUntil) {
        var cause = new Cause(
                MessageKind.CONTACT_CODE,
                UUID.randomUUID(),
                new About(About.Kind.VISIT, UUID.randomUUID(), "K7M4-94XF"),
                1,
                "riga-3",
                Language.LV,
                "appointments",
                null,
                usefulUntil);
        return new Message(UUID.randomUUID(), cause, Channel.EMAIL, NOW, Duration.ofDays(5));
    }

    static Stream<Arguments> pairs() {
        return Stream.of(MessageStatus.values())
                .flatMap(from -> Stream.of(MessageStatus.values()).map(to -> Arguments.of(from, to)));
    }
}
