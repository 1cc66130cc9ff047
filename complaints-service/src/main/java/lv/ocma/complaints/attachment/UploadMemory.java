package lv.ocma.complaints.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lv.ocma.platform.problem.Unavailable;

/** Bounds what all files hold in memory while they are sent, by what has come of each: a slow sender keeps nobody waiting. */
@ApplicationScoped
class UploadMemory {

    private static final int PATIENCE_SECONDS = 2;
    private static final int COPIES = 2;

    private final Semaphore blocks;

    UploadMemory(AttachmentSettings settings) {
        this.blocks = new Semaphore((int) (settings.memory().asLongValue() / UploadTurn.BLOCK / COPIES));
    }

    /** {@link Unavailable} where there is none after a while. */
    void take() {
        try {
            if (blocks.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Unavailable("service-unavailable", Map.of("retryAfter", PATIENCE_SECONDS));
    }

    void giveBack(int taken) {
        blocks.release(taken);
    }
}
