package lv.ocma.platform.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Roles of employees in the realm, each bound to divisions by the claim {@code divisions}. */
public enum StaffRole {
    CLERK,
    CASE_HANDLER,
    SUPERVISOR,
    DIVISION_MANAGER,
    CONTACT_CENTRE,
    AUDITOR,
    ADMINISTRATOR,
    PRINT_ROOM;

    /** As the realm spells it, e.g. {@code division-manager}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<StaffRole> of(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
