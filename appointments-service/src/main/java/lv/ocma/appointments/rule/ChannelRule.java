package lv.ocma.appointments.rule;

/**
 * What holds for one channel at a place.
 *
 * @param noticeMinutes how long before its start a visit is booked at the latest
 * @param furthestDays furthest day that can be booked, counted from today
 * @param sharePercent part of the staffed time of each day that is kept for it
 * @param releaseDays so many days before, what is left of the share is open to all; 0 for never
 */
record ChannelRule(int noticeMinutes, int furthestDays, int sharePercent, int releaseDays) {

    private static final int HUNDRED = 100;

    /** Minutes of the share that are still kept for it, of a day that is so many days ahead. */
    int kept(int staffedMinutes, int bookedMinutes, long daysAhead) {
        return daysAhead < releaseDays ? 0 : Math.max(0, staffedMinutes * sharePercent / HUNDRED - bookedMinutes);
    }
}
