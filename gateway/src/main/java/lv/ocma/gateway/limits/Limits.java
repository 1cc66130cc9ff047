package lv.ocma.gateway.limits;

/**
 * How often and how much at once a client may ask, or an address from which nobody says whose software it is.
 *
 * @param quota requests in each window
 * @param window aligned with the clock; a day begins at midnight in Latvia
 * @param day requests in a calendar day of Latvia; 0: as many as the windows allow
 * @param atOnce requests of it that one instance of the gateway works on at the same time
 */
record Limits(long quota, Period window, long day, int atOnce) {

    Limits {
        if (quota < 1) {
            throw new IllegalArgumentException("A window must allow something, not " + quota);
        }
        if (day < 0) {
            throw new IllegalArgumentException("A day must allow something, or 0 for no limit, not " + day);
        }
    }
}
