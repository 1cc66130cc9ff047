package lv.ocma.platform.audit;

import java.util.Optional;

/**
 * Verifies the chain bite by bite, from its beginning again and again, so that what was altered is told also while no auditor looks. A
 * bite costs the same however long the chain is; only the round takes longer.
 */
final class AuditRound {

    private static final int BITE = 20;

    /** Seals that are not intact. */
    private record Found(long first, int count) {

        private static final Found NOTHING = new Found(0, 0);

        Found and(long number) {
            return new Found(count == 0 ? number : first, count + 1);
        }
    }

    private final AuditSeals seals;
    private long next = 1;
    private volatile Found before = Found.NOTHING;
    private volatile Found now = Found.NOTHING;

    AuditRound(AuditSeals seals) {
        this.seals = seals;
    }

    void goOn() {
        var bite = seals.from(next, BITE);
        var sealed = bite.stream().filter(seal -> seal.sealedAt() != null).toList();
        var found = now;
        for (var seal : sealed) {
            found = seal.intact() ? found : found.and(seal.number());
        }
        if (sealed.size() < BITE) {
            before = found;
            now = Found.NOTHING;
            next = 1;
        } else {
            now = found;
            next = sealed.getLast().number() + 1;
        }
    }

    /** Of the round before, or of this one where it has found more already. */
    int broken() {
        return Math.max(before.count, now.count);
    }

    Optional<String> trouble() {
        var found = before.count > 0 ? before : now;
        return found.count == 0
                ? Optional.empty()
                : Optional.of("seals of the audit are not intact, the first is number %d".formatted(found.first));
    }
}
