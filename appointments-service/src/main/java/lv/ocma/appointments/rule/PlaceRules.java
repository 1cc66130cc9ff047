package lv.ocma.appointments.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import lv.ocma.appointments.capacity.DayCapacity;
import lv.ocma.appointments.claim.Span;
import lv.ocma.platform.time.Zones;

/**
 * The rules of one place, those of the office where it has none of its own. Plain calculation.
 *
 * @param version of what the place has set; 0 where that is nothing
 * @param bufferMinutes for how long a counter rests after each visit
 * @param channels all of them
 */
public record PlaceRules(String place, long version, int bufferMinutes, Map<Channel, ChannelRule> channels) {

    public PlaceRules {
        channels = Map.copyOf(channels);
    }

    public Duration buffer() {
        return Duration.ofMinutes(bufferMinutes);
    }

    /** When visits may start that are booked now: after the shortest notice, until the end of the furthest day. */
    public Span bookable(Channel channel, Instant now) {
        var rule = rule(channel);
        var first = now.plus(Duration.ofMinutes(rule.noticeMinutes()));
        var furthest = now.atZone(Zones.RIGA).toLocalDate().plusDays(rule.furthestDays());
        var end = furthest.plusDays(1).atStartOfDay(Zones.RIGA).toInstant();
        return new Span(first, end.isBefore(first) ? first : end);
    }

    /** How long before its start a visit is booked at the latest. */
    public Duration shortestNotice(Channel channel) {
        return Duration.ofMinutes(rule(channel).noticeMinutes());
    }

    /**
     * Whether a visit of that length may be booked on the day without taking what is kept for others (shares). Minutes are counted, not
     * counters: a share is kept wherever it is left.
     */
    public boolean leaves(DayCapacity day, Channel channel, Duration length, Instant now) {
        int staffed = day.staffedMinutes();
        int kept = keptForOthers(day, staffed, channel, now);
        int used = day.booked().values().stream().mapToInt(Integer::intValue).sum();
        return kept == 0 || used + length.toMinutes() + kept <= staffed;
    }

    private int keptForOthers(DayCapacity day, int staffed, Channel asking, Instant now) {
        var ahead = ChronoUnit.DAYS.between(
                now.atZone(Zones.RIGA).toLocalDate(), day.day().day());
        return channels.entrySet().stream()
                .filter(channel -> channel.getKey() != asking)
                .mapToInt(channel -> channel.getValue()
                        .kept(
                                staffed,
                                day.booked().getOrDefault(channel.getKey().name(), 0),
                                ahead))
                .sum();
    }

    ChannelRule rule(Channel channel) {
        return Objects.requireNonNull(channels.get(channel), () -> "No rule for " + channel);
    }
}
