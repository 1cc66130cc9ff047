package lv.ocma.platform.waking;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Ends the pause of a loop early. Rung while nobody waits, it ends the next pause; rung often, it does so once. */
public final class Bell {

    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        rung.release();
    }

    /** Returns when the bell has rung or the pause is over. */
    public void await(Duration pause) throws InterruptedException {
        if (rung.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
