package lv.ocma.notifications.webhook;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt has ended.
 *
 * @param status of the answer; null where there was none
 * @param millis how long it took
 * @param error null where it succeeded
 */
public record Attempt(
        @Nullable Integer status, long millis, @Nullable String error) {

    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int REFUSED = 400;
    private static final int GONE = 410;

    /** By the status alone: 2xx has arrived, everything else has not; redirects are not followed. */
    public static Attempt answered(int status, long millis) {
        if (status >= OK && status < REDIRECT) {
            return new Attempt(status, millis, null);
        }
        return new Attempt(status, millis, status >= REDIRECT && status < REFUSED ? "redirect" : "http-" + status);
    }

    public static Attempt failed(String error, long millis) {
        return new Attempt(null, millis, error);
    }

    boolean succeeded() {
        return error == null;
    }

    /** Whether it does not want to be called any more. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
