package lv.ocma.divisions.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that the directory says an employee has, or had.
 *
 * @param account user name in Keycloak
 * @param namedByAdministrator and not by a manager, who could have named any
 * @param subject whom its tokens name, as far as it is known
 */
public record HeldAccount(
        UUID member,
        String account,
        boolean namedByAdministrator,
        @Nullable String subject,
        String givenName,
        String familyName,
        String place,
        EmploymentStatus status) {}
