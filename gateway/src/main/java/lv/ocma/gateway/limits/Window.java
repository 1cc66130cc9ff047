package lv.ocma.gateway.limits;

/**
 * One turn of a period.
 *
 * @param begins milliseconds of the epoch, inclusive
 * @param ends milliseconds of the epoch, exclusive
 */
record Window(long begins, long ends) {

    boolean isOver(long now) {
        return now >= ends;
    }

    /** Until everything is to be had again; at least one. */
    long secondsLeft(long now) {
        return Math.max(1, Math.ceilDiv(ends - now, 1_000L));
    }
}
