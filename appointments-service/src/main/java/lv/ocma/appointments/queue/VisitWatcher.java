package lv.ocma.appointments.queue;

import java.time.Instant;

/** Somebody who keeps what depends on how a visit of the day ends; both calls are in the transaction that ends it, with the visit locked. */
public interface VisitWatcher {

    /** It was cancelled or missed, with nothing more to come. */
    void endedUnserved(QueueEntry visit, Instant now);

    /** That end was taken back. */
    void reopened(QueueEntry visit);
}
