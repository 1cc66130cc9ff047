package lv.ocma.divisions.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that the directory says an employee has, or had.
 *
 * @param account user name in Keycloak
 * @param subject whom its tokens name, as far as it is known
 */
public record HeldAccount(
        UUID member,
        String account,
        @Nullable String subject,
        String givenName,
        String familyName,
        String place,
        EmploymentStatus status) {}
