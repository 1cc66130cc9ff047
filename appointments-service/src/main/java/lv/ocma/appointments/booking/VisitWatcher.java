package lv.ocma.appointments.booking;

import java.util.UUID;

/** Somebody who keeps something beside visits that ends or goes with them; in the transaction of the change. */
public interface VisitWatcher {

    /** The visit is locked, and has become another; neither is its new time taken yet nor its old one free. */
    default void changing(UUID visit) {}

    /** The visit is locked, and its time not yet free for others. */
    void cancelled(UUID visit);

    /** Both are the same human, found under the second from now on. */
    void handedOver(UUID from, UUID to);
}
