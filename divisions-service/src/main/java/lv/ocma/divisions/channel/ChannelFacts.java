package lv.ocma.divisions.channel;

import java.util.List;
import java.util.Set;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/** What the sources say of a channel; null is what they do not say. */
record ChannelFacts(
        int listed,
        String kind,
        Texts name,
        List<String> purposes,
        Printed printed,
        @Nullable Hours hours,
        String source) {

    /** @param address as printed, {@code link} as its page links it, {@code text} as the standard words it */
    record Printed(@Nullable String address, @Nullable String link, Texts text) {}

    /** @param kind WEEKLY with those of each weekday; RECEPTION_HOURS where they are those of the places */
    record Hours(String kind, Set<ChannelHours> weekly, String source) {}
}
