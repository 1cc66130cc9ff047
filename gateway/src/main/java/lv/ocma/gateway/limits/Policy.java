package lv.ocma.gateway.limits;

/**
 * So many requests in each window of a period.
 *
 * @param name as callers see it in RateLimit-Policy
 */
record Policy(String name, long quota, Period period) {

    /** Of callers of whom no client is known. */
    static final String ADDRESS = "address";

    /** Of a client in a calendar day. */
    static final String DAY = "day";

    Policy {
        if (quota < 1) {
            throw new IllegalArgumentException("Policy " + name + " must allow something");
        }
    }
}
