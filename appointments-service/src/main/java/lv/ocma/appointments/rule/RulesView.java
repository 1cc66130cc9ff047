package lv.ocma.appointments.rule;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rules that hold at a place, its own and those of the office. */
@Schema(name = "BookingRules")
record RulesView(
        @Schema(examples = "riga-3") String place,

        @Schema(description = "For how long a counter rests after each visit.", examples = "5")
        int bufferMinutes,

        @Schema(description = "All channels; new ones may come.")
        List<ChannelView> channels) {

    /** What holds for one channel; shares are parts of the staffed time of each day. */
    @Schema(name = "ChannelRule")
    record ChannelView(
            @Schema(description = "CUSTOMER, PORTAL, FRONT_END, STAFF or LIVE_QUEUE.", examples = "CUSTOMER")
            String channel,

            @Schema(
                    description = "How long before its start a visit is booked at the latest; null for LIVE_QUEUE.",
                    nullable = true,
                    examples = "60")
            @Nullable
            Integer shortestNoticeMinutes,

            @Schema(
                    description = "Furthest day that can be booked, counted from today; null for LIVE_QUEUE.",
                    nullable = true,
                    examples = "60")
            @Nullable
            Integer furthestDays,

            @Schema(description = "Part of the staffed time of each day that is kept for the channel.", examples = "20")
            int sharePercent,

            @Schema(
                    description = "Fewer days before than this, what is left of the share is open to all; 0 for never.",
                    examples = "2")
            int shareReleasedDaysBefore) {

        private static ChannelView of(Channel channel, ChannelRule rule) {
            boolean books = Channel.BOOKING.contains(channel);
            return new ChannelView(
                    channel.name(),
                    books ? rule.noticeMinutes() : null,
                    books ? rule.furthestDays() : null,
                    rule.sharePercent(),
                    rule.releaseDays());
        }
    }

    static RulesView of(PlaceRules rules) {
        return new RulesView(
                rules.place(),
                rules.bufferMinutes(),
                Stream.of(Channel.values())
                        .map(channel -> ChannelView.of(channel, rules.rule(channel)))
                        .toList());
    }
}
