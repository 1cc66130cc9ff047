package lv.ocma.divisions.channel;

import java.util.List;
import lv.ocma.contracts.divisions.ContactChannelPublished;
import org.jspecify.annotations.Nullable;

/** A channel as others are told of it: all that the public is shown, so that whatever changes there is told (K1). */
final class ToldChannel {

    private ToldChannel() {}

    static ContactChannelPublished of(ChannelView shown, int listed) {
        return new ContactChannelPublished(
                shown.id(),
                shown.kind(),
                shown.name().known(),
                shown.address(),
                new ContactChannelPublished.Shown(
                        listed,
                        shown.purposes(),
                        shown.link(),
                        shown.text().known(),
                        hours(shown.hours()),
                        shown.source()));
    }

    private static ContactChannelPublished.@Nullable Hours hours(ChannelView.@Nullable Hours hours) {
        return hours == null
                ? null
                : new ContactChannelPublished.Hours(hours.kind(), weekly(hours.weekly()), hours.source());
    }

    private static @Nullable List<ContactChannelPublished.Weekday> weekly(@Nullable List<ChannelView.Day> days) {
        return days == null
                ? null
                : days.stream()
                        .map(day -> new ContactChannelPublished.Weekday(day.weekday(), day.opens(), day.closes()))
                        .toList();
    }
}
