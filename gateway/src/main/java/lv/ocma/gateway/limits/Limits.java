package lv.ocma.gateway.limits;

import java.time.Duration;

/**
 * How often and how much at once a client may ask, or an address from which nobody says whose software it is.
 *
 * @param quota requests in each window
 * @param window aligned with the clock; a day begins at midnight in Latvia
 * @param day requests in a calendar day of Latvia; 0: as many as the windows allow
 * @param atOnce requests of it that one instance of the gateway works on at the same time
 */
public record Limits(long quota, Duration window, long day, int atOnce) {}
