package lv.ocma.appointments.limit;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A live visit that a customer has already. */
record Held(
        LocalDate day,
        Set<String> services,
        @Nullable String client,
        @Nullable String companyHash) {}
