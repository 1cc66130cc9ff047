package lv.ocma.platform.inbox;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells failures that the database has with anything now from those that it will always have with this. */
final class DatabaseAway {

    /**
     * Classes of SQLSTATE: 08 connection, 40 transaction rolled back, 53 resources, 57 intervention, 58 system. And the database is not
     * as it should be, whatever is asked of it: 25 read-only for instance, 28 and 3D no way in, 42 no such table or no right to it,
     * 55 not in the state for it.
     */
    private static final Set<String> CLASSES = Set.of("08", "25", "28", "3D", "40", "42", "53", "55", "57", "58");

    private static final int CLASS_LENGTH = 2;
    private static final int MAX_CAUSES = 20;

    private DatabaseAway() {}

    static boolean isToldBy(Throwable failure) {
        var cause = failure;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLException error) {
                return isAway(error.getSQLState());
            }
            // Begin or commit failed: no statement did.
            if (cause.getClass().getName().startsWith("jakarta.transaction.")) {
                return true;
            }
        }
        return false;
    }

    /** None is given by the pool, when no connection came in time. */
    private static boolean isAway(@Nullable String state) {
        return state == null || state.length() < CLASS_LENGTH || CLASSES.contains(state.substring(0, CLASS_LENGTH));
    }
}
