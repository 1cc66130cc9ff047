package lv.ocma.appointments.place;

import java.time.YearMonth;

/** Somebody who has to do with the hours of places when these become others; both calls are in the transaction that replaces them. */
public interface HoursWatcher {

    /** Whatever is locked here, is locked before the hours are: others take their locks in the same order. */
    void beforeChange(String place, YearMonth month);

    void afterChange(String place, YearMonth month);
}
