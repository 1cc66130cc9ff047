package lv.ocma.platform.testing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An object that a service keeps for somebody, as the access matrix looks at it.
 *
 * @param what in a few words, e.g. {@code a person's visit}
 * @param person whose it is
 * @param client that made it for somebody who is not signed in
 * @param manageToken that opens it
 */
public record Thing(
        String what,
        String id,
        @Nullable UUID person,
        @Nullable String client,
        @Nullable String manageToken) {

    /** For operations that act on nothing in particular. */
    static final Thing NONE = new Thing("nothing in particular", "", null, null, null);

    public static Thing ofPerson(String what, String id, UUID person) {
        return new Thing(what, id, person, null, null);
    }

    public static Thing ofClient(String what, String id, String client, String manageToken) {
        return new Thing(what, id, null, client, manageToken);
    }

    /** Which the client has for itself, and nobody opens by a token. */
    public static Thing ofClient(String what, String id, String client) {
        return new Thing(what, id, null, client, null);
    }

    /** Which only the staff of its place may see. */
    public static Thing ofPlace(String what, String id) {
        return new Thing(what, id, null, null, null);
    }
}
