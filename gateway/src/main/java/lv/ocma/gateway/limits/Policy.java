package lv.ocma.gateway.limits;

/**
 * So many requests in each window of a period.
 *
 * @param name as callers see it in RateLimit-Policy
 */
record Policy(String name, long quota, Period period) {

    Policy {
        if (quota < 1) {
            throw new IllegalArgumentException("Policy " + name + " must allow something");
        }
    }
}
