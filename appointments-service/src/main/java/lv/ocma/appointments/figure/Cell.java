package lv.ocma.appointments.figure;

import java.time.LocalDate;

/**
 * Where a figure is counted.
 *
 * @param hour of the local day; {@link #ALL_DAY} for the whole of it
 * @param service {@link #ALL} for visits as a whole: one for two services counts once there, and once for each of them
 * @param channel {@link #ALL} for what belongs to none
 */
record Cell(String place, LocalDate day, int hour, String service, String channel) {

    static final String ALL = "*";
    static final int ALL_DAY = -1;

    static Cell at(String place, Hour hour, String service, String channel) {
        return new Cell(place, hour.day(), hour.hour(), service, channel);
    }

    Cell ofDay() {
        return new Cell(place, day, ALL_DAY, service, channel);
    }
}
