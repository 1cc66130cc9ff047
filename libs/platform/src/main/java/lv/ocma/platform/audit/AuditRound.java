package lv.ocma.platform.audit;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Verifies the chain bite by bite, from its beginning again and again, so that what was altered is told also while no auditor looks. A
 * bite costs the same however long the chain is; only the round takes longer.
 */
final class AuditRound {

    private static final int BITE = 20;

    private final AuditSeals seals;
    private final NavigableSet<Long> broken = new ConcurrentSkipListSet<>();
    private volatile long next = 1;

    AuditRound(AuditSeals seals) {
        this.seals = seals;
    }

    void goOn() {
        var bite = seals.from(next, BITE);
        var sealed = bite.stream().filter(seal -> seal.sealedAt() != null).toList();
        var end = sealed.size() < BITE ? Long.MAX_VALUE : sealed.getLast().number();
        broken.subSet(next, true, end, true).clear();
        sealed.stream().filter(seal -> !seal.intact()).forEach(seal -> broken.add(seal.number()));
        next = end == Long.MAX_VALUE ? 1 : end + 1;
    }

    /** As far as the round has come, and of the round before. */
    int broken() {
        return broken.size();
    }

    Optional<String> trouble() {
        return broken.stream().findFirst().map("seals of the audit are not intact, the first is number %d"::formatted);
    }
}
