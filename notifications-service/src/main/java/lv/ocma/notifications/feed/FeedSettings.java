package lv.ocma.notifications.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long events are kept for clients; the defaults are meant to stay. */
@ConfigMapping(prefix = "ocma.feed")
interface FeedSettings {

    /** As long as the topics that they come from. */
    @WithDefault("30")
    int keepDays();

    /** So that a service whose database cannot make partitions for a few days still takes events in. */
    @WithDefault("7")
    int daysAhead();
}
