package lv.ocma.divisions.staffaccount;

import java.util.HashSet;
import java.util.Set;
import lv.ocma.platform.security.StaffRole;

/**
 * An account as Keycloak has it.
 *
 * @param subject whom its tokens name
 * @param divisions what they claim
 * @param roles of the staff, as far as it has them itself and not by way of a group
 */
record Account(
        String subject,
        String name,
        String givenName,
        String familyName,
        boolean enabled,
        Set<String> divisions,
        Set<StaffRole> roles) {

    /** The same account, seen once for each of its roles. */
    Account with(Account again) {
        var both = new HashSet<>(roles);
        both.addAll(again.roles);
        return new Account(subject, name, givenName, familyName, enabled, divisions, Set.copyOf(both));
    }
}
