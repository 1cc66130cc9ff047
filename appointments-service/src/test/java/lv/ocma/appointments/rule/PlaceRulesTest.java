package lv.ocma.appointments.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import lv.ocma.appointments.capacity.DayCapacity;
import lv.ocma.appointments.claim.Claim;
import lv.ocma.appointments.claim.Need;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Counter;
import lv.ocma.appointments.place.Opening;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Parts of a day that are kept for channels. */
class PlaceRulesTest {

    private static final PlaceDay MONDAY = new PlaceDay("riga-3", LocalDate.of(2026, 6, 15));
    private static final Instant LONG_BEFORE = MONDAY.span().start().minus(Duration.ofDays(30));
    private static final Instant SHORTLY_BEFORE = MONDAY.span().start().minus(Duration.ofDays(2));
    private static final int RELEASED = 5;
    private static final int STAFFED = 120;
    private static final Duration HALF = Duration.ofMinutes(30);

    @Test
    @Clause("R2")
    void what_a_channel_books_uses_up_its_own_share_and_that_of_another_is_kept_until_it_is_released() {
        var rules = rules(Map.of(Channel.PORTAL, 50, Channel.STAFF, 25));
        var day = day(List.of(booked(Channel.PORTAL, 30)));
        assertTrue(rules.leaves(day, Channel.PORTAL, Duration.ofMinutes(60), LONG_BEFORE));
        assertTrue(rules.leaves(day, Channel.CUSTOMER, HALF, LONG_BEFORE), "120 - 30 - 30 kept for both");
        assertFalse(rules.leaves(day, Channel.CUSTOMER, Duration.ofMinutes(31), LONG_BEFORE));
        assertFalse(rules.leaves(day, Channel.STAFF, Duration.ofMinutes(61), LONG_BEFORE));
        assertTrue(rules.leaves(day, Channel.CUSTOMER, Duration.ofMinutes(90), SHORTLY_BEFORE), "all are released");
    }

    @Test
    void what_is_held_counts_as_what_is_booked() {
        var rules = rules(Map.of(Channel.PORTAL, 50));
        var held = new Claim(UUID.randomUUID(), null, "1", need(Channel.CUSTOMER, 60));
        assertTrue(rules.leaves(day(List.of()), Channel.CUSTOMER, HALF, LONG_BEFORE));
        assertFalse(rules.leaves(day(List.of(held)), Channel.CUSTOMER, HALF, LONG_BEFORE));
        assertTrue(rules.leaves(day(List.of(held)), Channel.PORTAL, HALF, LONG_BEFORE));
    }

    /** For any shares and any order of bookings, which the seed of the message makes again. */
    @Test
    @Clause({"R2", "V5"})
    void whoever_books_there_is_always_room_for_what_is_left_of_each_share_and_nothing_is_kept_beyond_it() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var shares = shares(random);
            var rules = rules(shares);
            var booked = new EnumMap<Channel, Integer>(Channel.class);
            var claims = new ArrayList<Claim>();
            for (int step = 0; step < 20; step++) {
                var channel = Channel.BOOKING.get(random.nextInt(Channel.BOOKING.size()));
                int minutes = 5 + random.nextInt(40);
                int used = booked.values().stream().mapToInt(Integer::intValue).sum();
                int kept = left(shares, booked, channel);
                boolean may = rules.leaves(day(claims), channel, Duration.ofMinutes(minutes), LONG_BEFORE);
                var told = "seed " + seed + ", round " + round + ", " + shares + ", " + booked + ", " + channel;
                assertEquals(kept == 0 || used + minutes + kept <= STAFFED, may, told);
                if (may && used + minutes <= STAFFED) {
                    claims.add(booked(channel, minutes));
                    booked.merge(channel, minutes, Integer::sum);
                    assertTrue(left(shares, booked, null) <= STAFFED - used - minutes, told);
                }
            }
        }
    }

    /** Minutes that are still kept for all channels but one. */
    private static int left(Map<Channel, Integer> shares, Map<Channel, Integer> booked, @Nullable Channel but) {
        return shares.entrySet().stream()
                .filter(share -> share.getKey() != but)
                .mapToInt(
                        share -> Math.max(0, STAFFED * share.getValue() / 100 - booked.getOrDefault(share.getKey(), 0)))
                .sum();
    }

    /** No more than all of the day. */
    private static Map<Channel, Integer> shares(Random random) {
        var shares = new EnumMap<Channel, Integer>(Channel.class);
        int left = 100;
        for (var channel : Channel.values()) {
            int share = random.nextBoolean() ? 0 : random.nextInt(left + 1);
            shares.put(channel, share);
            left -= share;
        }
        return shares;
    }

    private static PlaceRules rules(Map<Channel, Integer> shares) {
        var channels = new EnumMap<Channel, ChannelRule>(Channel.class);
        for (var channel : Channel.values()) {
            channels.put(channel, new ChannelRule(0, 60, shares.getOrDefault(channel, 0), RELEASED));
        }
        return new PlaceRules(MONDAY.place(), 1, 0, channels);
    }

    private static DayCapacity day(List<Claim> claims) {
        var open = new Opening(MONDAY.day(), LocalTime.of(9, 0), LocalTime.of(11, 0));
        return DayCapacity.of(MONDAY, List.of(open), List.of(Counter.of("1"))).with(claims);
    }

    private static Claim booked(Channel channel, int minutes) {
        return new Claim(UUID.randomUUID(), UUID.randomUUID(), "1", need(channel, minutes));
    }

    private static Need need(Channel channel, int minutes) {
        var start = MONDAY.day().atTime(9, 0).atZone(Zones.RIGA).toInstant();
        return new Need(MONDAY.place(), Span.from(start, Duration.ofMinutes(minutes)), 0, channel.name());
    }
}
