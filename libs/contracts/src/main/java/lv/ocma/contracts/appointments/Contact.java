package lv.ocma.contracts.appointments;

import org.jspecify.annotations.Nullable;

/** How the person is reached (C4): personal data, in events only as JWE. At least one of e-mail and phone is present. */
public record Contact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone) {}
