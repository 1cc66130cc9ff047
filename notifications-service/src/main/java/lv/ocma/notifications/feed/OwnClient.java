package lv.ocma.notifications.feed;

import java.util.Objects;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.security.Caller;

/** The client that calls for itself. */
public final class OwnClient {

    private OwnClient() {}

    /** Who acts for a person through it is not it: {@link Forbidden}. */
    public static String require(Caller caller) {
        if (!isAlone(caller)) {
            throw new Forbidden("forbidden");
        }
        return Objects.requireNonNull(caller.client());
    }

    /** Whether it is a client, and nobody else through it. */
    public static boolean isAlone(Caller caller) {
        return switch (caller.kind()) {
            case FRONT_END, PORTAL -> caller.person() == null && caller.client() != null;
            case ANONYMOUS, CUSTOMER, STAFF, UNLINKED -> false;
        };
    }
}
