package lv.ocma.platform.inbox;

import java.util.Arrays;
import lv.ocma.platform.events.InvalidEvent;
import lv.ocma.platform.problem.Unquoted;

/**
 * Why an event failed, in words that may be logged and shown to an operator: the kinds of the failures and where they arose. Their own
 * messages may quote what the event says of a person, and are left out.
 */
final class Reason {

    private static final int MAX_LENGTH = 1000;

    private Reason() {}

    static String of(Throwable failure) {
        var reason = new StringBuilder();
        for (Throwable cause = failure; cause != null && reason.length() < MAX_LENGTH; cause = cause.getCause()) {
            reason.append(reason.isEmpty() ? "" : " < ").append(kind(cause));
        }
        Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("lv.ocma."))
                .findFirst()
                .ifPresent(frame -> reason.append(" at ").append(frame));
        // A breach names members of the event, and who wrote it may have named them anyhow.
        return Escaped.cut(Escaped.of(reason.toString()), MAX_LENGTH);
    }

    private static String kind(Throwable failure) {
        var kind = Unquoted.kind(failure);
        return failure instanceof InvalidEvent breach ? kind + ": " + breach.getMessage() : kind;
    }
}
