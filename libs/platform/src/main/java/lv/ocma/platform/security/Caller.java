package lv.ocma.platform.security;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, and on whose behalf.
 *
 * @param subject {@code sub} of the token; null without a token
 * @param person the person that the token stands for; null for staff, for clients alone and for who is not linked to one
 * @param personalCodes the person's, the current one first, then earlier ones; never stored or logged in clear
 * @param client {@code azp}: the client that sent the request
 * @param onBehalf the client acts for {@code person}, who signed in elsewhere (token exchange)
 * @param divisions ids of the places that an employee works for, branches included
 * @param manageToken given beside or instead of a token
 */
public record Caller(
        Kind kind,
        @Nullable String subject,
        @Nullable UUID person,
        List<String> personalCodes,
        @Nullable String client,
        boolean onBehalf,
        Set<StaffRole> roles,
        Set<String> divisions,
        Set<String> scopes,
        @Nullable String manageToken) {

    /** What the token says, before any operation is looked at. */
    public enum Kind {
        ANONYMOUS,
        CUSTOMER,
        PORTAL,
        FRONT_END,
        STAFF,
        /**
         * Signed in, and neither a person whom the realm knows nor an employee: not linked yet, a leaver, or an employee over a
         * client for customers. Nothing is theirs, least of all what the client has.
         */
        UNLINKED
    }

    /** Whether an employee's divisions cover the place; a division covers its branches. */
    public boolean worksAt(String place, @Nullable String parent) {
        return divisions.contains(place) || (parent != null && divisions.contains(parent));
    }

    public boolean isStaff() {
        return kind == Kind.STAFF;
    }

    /** Never a personal code or the manage token: a caller may end up in a log. */
    @Override
    public String toString() {
        return "Caller[" + kind + ", client=" + client + ", subject=" + subject + "]";
    }
}
