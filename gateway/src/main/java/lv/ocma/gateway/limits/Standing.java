package lv.ocma.gateway.limits;

/**
 * How one policy stands after a request, as the answer tells it.
 *
 * @param remaining units that may still be had, as far as this instance knows
 * @param seconds until the whole quota is to be had again
 * @param window from which the request was given its unit
 */
record Standing(Policy policy, long remaining, long seconds, Window window) {}
