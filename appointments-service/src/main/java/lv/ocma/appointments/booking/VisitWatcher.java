package lv.ocma.appointments.booking;

import java.util.UUID;

/** Somebody who keeps something beside visits that ends or goes with them; in the transaction of the change. */
public interface VisitWatcher {

    /** The visit is locked, and its time not yet free for others. */
    void cancelled(UUID visit);

    /** Both are the same human, found under the second from now on. */
    void handedOver(UUID from, UUID to);
}
