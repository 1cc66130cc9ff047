package lv.ocma.appointments.queue;

import java.time.Instant;
import java.util.UUID;
import lv.ocma.platform.security.Caller;

/** Somebody who keeps what depends on how a visit of the day ends; both calls are in the transaction that ends it, with the visit locked. */
public interface VisitWatcher {

    /** Nothing more is to come: it was served, or ended with or without something done. */
    void ended(QueueEntry visit, Cause cause, Instant now);

    /** That end was taken back. */
    void reopened(QueueEntry visit, Cause cause);

    /** Who has ended it: a caller, or the run of a rule. */
    sealed interface Cause {}

    record ByCaller(Caller caller) implements Cause {}

    record ByRule(UUID run) implements Cause {}
}
