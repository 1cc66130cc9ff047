package lv.ocma.appointments.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the manager of a place sets, in the place of all that was set before. */
@Schema(
        name = "NewBookingRules",
        requiredProperties = {"bufferMinutes", "channels"})
record NewRules(
        @Schema(description = "For how long a counter rests after each visit; 0 to 60.", examples = "5") @Nullable
        Integer bufferMinutes,

        @Schema(description = "For a channel that is not named the rules of the office hold.") @Nullable
        List<@Nullable ChannelForm> channels) {

    private static final int MOST_BUFFER = 60;
    private static final int MOST_NOTICE = 30 * 24 * 60;
    private static final int MOST_DAYS = 366;
    private static final int HUNDRED = 100;

    /** What is not said of a channel is as the office has it. */
    @Schema(name = "NewChannelRule", requiredProperties = "channel")
    record ChannelForm(
            @Schema(
                    enumeration = {"CUSTOMER", "PORTAL", "FRONT_END", "STAFF", "LIVE_QUEUE"},
                    examples = "CUSTOMER")
            @Nullable
            String channel,

            @Schema(
                    description = "How long before its start a visit is booked at the latest; not for LIVE_QUEUE.",
                    examples = "60")
            @Nullable
            Integer shortestNoticeMinutes,

            @Schema(
                    description = "Furthest day that can be booked, counted from today; not for LIVE_QUEUE.",
                    examples = "60")
            @Nullable
            Integer furthestDays,

            @Schema(description = "Part of the staffed time of each day that is kept for the channel.", examples = "20")
            @Nullable
            Integer sharePercent,

            @Schema(
                    description = "Fewer days before than this, what is left of the share is open to all; 0 for never.",
                    examples = "2")
            @Nullable
            Integer shareReleasedDaysBefore) {

        private Optional<Channel> known() {
            return Optional.ofNullable(channel).flatMap(Channel::named);
        }

        @JsonIgnore
        private boolean isLiveQueue() {
            return known().filter(Channel.LIVE_QUEUE::equals).isPresent();
        }

        private ChannelRule over(ChannelRule usual) {
            return new ChannelRule(
                    or(shortestNoticeMinutes, usual.noticeMinutes()),
                    or(furthestDays, usual.furthestDays()),
                    or(sharePercent, usual.sharePercent()),
                    or(shareReleasedDaysBefore, usual.releaseDays()));
        }

        private static int or(@Nullable Integer said, int usual) {
            return said == null ? usual : said;
        }
    }

    /** @param usual of the office, for what is not said */
    Map<Channel, ChannelRule> requireValid(ChannelRule usual) {
        var violations = new ArrayList<Violation>();
        between(violations, "/bufferMinutes", bufferMinutes, MOST_BUFFER);
        if (bufferMinutes == null) {
            violations.add(Violation.body("/bufferMinutes", "required"));
        }
        var rules = new EnumMap<Channel, ChannelRule>(Channel.class);
        if (channels == null) {
            violations.add(Violation.body("/channels", "required"));
        } else {
            read(channels, usual, rules, violations);
        }
        if (rules.values().stream().mapToInt(ChannelRule::sharePercent).sum() > HUNDRED) {
            violations.add(Violation.body("/channels", "shares-of-more-than-all"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return rules;
    }

    private static void read(
            List<@Nullable ChannelForm> forms,
            ChannelRule usual,
            Map<Channel, ChannelRule> rules,
            List<Violation> violations) {
        Set<Channel> seen = EnumSet.noneOf(Channel.class);
        int position = 0;
        for (var form : forms) {
            var at = "/channels/" + position++;
            if (form == null || form.channel() == null) {
                violations.add(Violation.body(form == null ? at : at + "/channel", "required"));
                continue;
            }
            var channel = form.known();
            if (channel.isEmpty()) {
                var names = Stream.of(Channel.values()).map(Channel::name).collect(Collectors.joining(", "));
                violations.add(Violation.body(at + "/channel", "one-of", Map.of("values", names)));
            } else if (!seen.add(channel.get())) {
                violations.add(Violation.body(at + "/channel", "channel-twice"));
            }
            fields(violations, at, form);
            channel.ifPresent(known -> rules.put(known, form.over(usual)));
        }
    }

    private static void fields(List<Violation> violations, String at, ChannelForm form) {
        between(violations, at + "/shortestNoticeMinutes", form.shortestNoticeMinutes(), MOST_NOTICE);
        between(violations, at + "/furthestDays", form.furthestDays(), MOST_DAYS);
        between(violations, at + "/sharePercent", form.sharePercent(), HUNDRED);
        between(violations, at + "/shareReleasedDaysBefore", form.shareReleasedDaysBefore(), MOST_DAYS);
        if (form.isLiveQueue() && form.shortestNoticeMinutes() != null) {
            violations.add(Violation.body(at + "/shortestNoticeMinutes", "not-of-live-queue"));
        }
        if (form.isLiveQueue() && form.furthestDays() != null) {
            violations.add(Violation.body(at + "/furthestDays", "not-of-live-queue"));
        }
    }

    private static void between(List<Violation> violations, String at, @Nullable Integer value, int most) {
        if (value != null && (value < 0 || value > most)) {
            violations.add(Violation.body(at, "from-to", Map.of("min", 0, "max", most)));
        }
    }
}
