package lv.ocma.appointments.claim;

import java.util.Collection;
import java.util.SortedSet;

/** Somebody who keeps a form of their own of what is booked; both calls are in the transaction that changes it. */
public interface ClaimWatcher {

    /** Days are locked in their order, before any claim of them becomes another. */
    void beforeChange(SortedSet<PlaceDay> days);

    void afterChange(Collection<PlaceDay> days);
}
