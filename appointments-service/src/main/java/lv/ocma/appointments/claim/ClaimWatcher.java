package lv.ocma.appointments.claim;

import java.time.Instant;
import java.util.Collection;
import java.util.SortedSet;

/** Somebody who keeps a form of their own of what is booked; both calls are in the transaction that changes it. */
public interface ClaimWatcher {

    /** Days are locked in their order, before any claim of them becomes another. */
    void beforeChange(SortedSet<PlaceDay> days);

    void afterChange(Collection<PlaceDay> days);

    /** All or a part of what these had is free again, once all of the change is made; their days are still locked. */
    default void afterRelease(Collection<Need> freed) {}

    /** Some time of the day is free again at that moment, if nobody makes a visit of the hold. */
    default void afterHold(PlaceDay day, Instant expiresAt) {}
}
