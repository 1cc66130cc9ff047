package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import lv.ocma.platform.waking.AfterCommit;
import lv.ocma.platform.waking.Bell;

/** Wakes the senders of this process: each has a bell of its own, so that none takes the ringing from another, and hears of its own channel only. */
@ApplicationScoped
public class DueBell {

    private final Map<Channel, List<Bell>> bells;
    private final AfterCommit afterCommit;

    DueBell(AfterCommit afterCommit) {
        this.afterCommit = afterCommit;
        this.bells = Arrays.stream(Channel.values())
                .collect(Collectors.toUnmodifiableMap(channel -> channel, _ -> new CopyOnWriteArrayList<>()));
    }

    /** Rung from now on whenever something may be due over the channel. */
    public Bell added(Channel channel) {
        var bell = new Bell();
        bellsOf(channel).add(bell);
        return bell;
    }

    /** When the running transaction has committed. */
    void ringAfterCommit(Channel channel) {
        afterCommit.once(
                "lv.ocma.notifications.due." + channel, () -> bellsOf(channel).forEach(Bell::ring));
    }

    private List<Bell> bellsOf(Channel channel) {
        return Objects.requireNonNull(bells.get(channel));
    }
}
