package lv.ocma.gateway.limits;

/**
 * What the store answers.
 *
 * @param window for which it holds, and no other
 * @param granted units that the instance may give out besides those that it holds
 * @param free units of the window that nobody holds yet
 * @param elsewhere whether other instances may still hold some unused
 */
record Grant(Window window, long granted, long free, boolean elsewhere) {

    /** No unit is free, and none lies elsewhere: what the asking instance does not hold itself, nobody will get in this window. */
    boolean isLast() {
        return free == 0 && !elsewhere;
    }
}
