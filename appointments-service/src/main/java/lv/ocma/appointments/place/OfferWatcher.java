package lv.ocma.appointments.place;

import lv.ocma.appointments.claim.Span;

/** Somebody who has to do with what places offer when it becomes another; both calls are in the transaction that replaces it. */
public interface OfferWatcher {

    /** Whatever is locked here, is locked before place and hours are: others take their locks in the same order. */
    void beforeChange(String place, Span during);

    void afterChange(String place, Span during);
}
