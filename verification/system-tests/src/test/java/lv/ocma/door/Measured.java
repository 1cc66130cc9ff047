package lv.ocma.door;

/**
 * What wrk saw of one proxy in one round.
 *
 * @param perSecond requests answered
 * @param medianMillis of an answer
 * @param slowMillis the 99th percentile
 * @param failed answers other than 2xx and 3xx, and connections that broke
 */
record Measured(double perSecond, double medianMillis, double slowMillis, long failed) {}
