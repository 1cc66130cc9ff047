package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lv.ocma.platform.waking.AfterCommit;
import lv.ocma.platform.waking.Bell;

/** Wakes the senders of this process: each has a bell of its own, so that none takes the ringing from another. */
@ApplicationScoped
public class DueBell {

    private final List<Bell> bells = new CopyOnWriteArrayList<>();
    private final AfterCommit afterCommit;

    DueBell(AfterCommit afterCommit) {
        this.afterCommit = afterCommit;
    }

    /** Rung from now on whenever something may be due. */
    public Bell added() {
        var bell = new Bell();
        bells.add(bell);
        return bell;
    }

    /** When the running transaction has committed. */
    void ringAfterCommit() {
        afterCommit.once("lv.ocma.notifications.due", () -> bells.forEach(Bell::ring));
    }
}
