package lv.ocma.platform.problem;

import java.sql.SQLException;

/** A failure as the log may have it: its kinds and where they arose. Messages are left out, as they may quote what a caller wrote. */
public final class Unquoted extends Throwable {

    private static final int MAX_CAUSES = 20;

    private Unquoted(String kind, StackTraceElement[] frames) {
        super(kind);
        setStackTrace(frames);
    }

    public static Unquoted of(Throwable failure) {
        var first = copy(failure);
        var last = first;
        var cause = failure.getCause();
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            var next = copy(cause);
            last.initCause(next);
            last = next;
        }
        return first;
    }

    private static Unquoted copy(Throwable failure) {
        return new Unquoted(kind(failure), failure.getStackTrace());
    }

    /** The class of a failure, and the SQLSTATE of one of the database. */
    public static String kind(Throwable failure) {
        var name = failure.getClass().getName();
        return failure instanceof SQLException error ? name + " " + error.getSQLState() : name;
    }
}
