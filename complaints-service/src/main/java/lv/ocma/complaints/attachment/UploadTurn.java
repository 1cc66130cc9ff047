package lv.ocma.complaints.attachment;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;

/** What one request holds of the memory for files, until it is over. */
@RequestScoped
class UploadTurn {

    static final int BLOCK = 64 * 1024;

    private final UploadMemory memory;
    private final long largest;
    private int taken;

    UploadTurn(UploadMemory memory, AttachmentSettings settings) {
        this.memory = memory;
        this.largest = settings.largestFile().asLongValue();
    }

    /** Octets of the largest file that is taken. */
    long largest() {
        return largest;
    }

    /** For one block more, as it comes and as it is joined to the others. */
    void take() {
        memory.take();
        taken++;
    }

    @PreDestroy
    void giveBack() {
        memory.giveBack(taken);
        taken = 0;
    }
}
